/** Words a minute at which an adult reads silently: Brysbaert 2019, https://doi.org/10.1016/j.jml.2019.104047 */
const WORDS_PER_MINUTE = 238;

/** Characters that make a "word" in scripts that write none apart: as long to read as one (ibid.). */
const CHARACTERS_PER_WORD_UNSPACED = 2;

const UNSPACED_SCRIPT =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/** Counts words; text of scripts without spaces counts by characters. */
export function countWords(text: string): number {
  const unspaced = text.match(UNSPACED_SCRIPT)?.length ?? 0;
  const spaced =
    text.replace(UNSPACED_SCRIPT, " ").match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu)?.length ?? 0;
  return spaced + Math.round(unspaced / CHARACTERS_PER_WORD_UNSPACED);
}

/** Whole minutes to read `wordCount` words, at least one. */
export function minutesToRead(wordCount: number): number {
  return Math.max(1, Math.round(wordCount / WORDS_PER_MINUTE));
}
