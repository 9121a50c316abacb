/** Scripts that write words without a space between them. */
const UNSPACED = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}]/u;

/** Where the word that begins at the character `at` of `text` ends: at the next space, or in other scripts where its language has it. */
export function wordEnd(text: string, at: number, lang: string | null): number {
  const [run = ""] = /^\S+/u.exec(text.slice(at)) ?? [];
  if (!UNSPACED.test(run)) return at + (run.length || 1);
  const segmenter = new Intl.Segmenter(knownLocale(lang), { granularity: "word" });
  // Words that stand before help to tell where this one ends.
  const segment = segmenter.segment(text).containing(at);
  return segment === undefined ? at + 1 : segment.index + segment.segment.length;
}

/** A page may say what is no language. */
function knownLocale(lang: string | null): string | undefined {
  try {
    return lang === null ? undefined : Intl.getCanonicalLocales(lang)[0];
  } catch {
    return undefined;
  }
}
