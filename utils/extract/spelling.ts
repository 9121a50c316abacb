/** Control characters, soft hyphens, and marks that stand apart from their letters as some editors write them. */
const ODDLY_SPELLED = /[^ -\u00ac\u00ae-\u02ff\u0370-\uffff]/;

/** The text as a reader would look for it: no soft hyphens, nor what no parser keeps, letters and their marks in one. */
export function spelled(text: string): string {
  return ODDLY_SPELLED.test(text)
    ? text.replaceAll("\u00ad", "").replaceAll("\0", "").normalize("NFC")
    : text;
}
