/**
 * Takes a text in `lang` apart. Pages call their language what they like.
 *
 * @param lang A BCP 47 tag; `null` is the browser's own language, and what is no tag counts as English.
 */
export function segmenterFor(lang: string | null, granularity: "word" | "sentence"): Intl.Segmenter {
  try {
    return new Intl.Segmenter(lang ?? undefined, { granularity });
  } catch {
    return new Intl.Segmenter("en", { granularity });
  }
}
