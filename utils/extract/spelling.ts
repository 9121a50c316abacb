/** Soft hyphens, and marks that stand apart from their letters as some editors write them. */
const ODDLY_SPELLED = /\u00ad|[\u0300-\u036f]/;

/** The text as a reader would look for it: no soft hyphens, letters and their marks in one. */
export function spelled(text: string): string {
  return ODDLY_SPELLED.test(text) ? text.replaceAll("\u00ad", "").normalize("NFC") : text;
}
