import type { Anchor } from "./index";

/** A passage of more words is told by its first and last ones. */
const MOST_WORDS = 12;

/** So many words tell where a passage begins, where it ends, and what stands beside a short one. */
const EDGE_WORDS = 5;
const BESIDE_WORDS = 3;

/** A passage of fewer words may stand elsewhere too: what stands beside it tells which is meant. */
const FEWEST_ALONE = 6;

/**
 * The address of a passage on its page: browsers scroll to its words and mark them.
 *
 * @param url The page's address.
 * @see https://wicg.github.io/scroll-to-text-fragment/
 */
export function passageAddress(url: string, anchor: Anchor): string {
  const [page = "", hash = ""] = url.split(/#(.*)/s);
  return `${page}#${hash.split(":~:", 1)[0]}:~:text=${directiveOf(anchor)}`;
}

/** Words must be whole, and those beside the passage of the same block: others may not stand on the page. */
function directiveOf({ quote, prefix, suffix }: Anchor): string {
  const before = prefix.split("\n").at(-1) ?? "";
  const after = suffix.split("\n", 1)[0] ?? "";
  const [cutStart = ""] = /^[\p{L}\p{N}]/u.test(quote)
    ? (/(?<![\p{L}\p{N}])[\p{L}\p{N}]*$/u.exec(before) ?? [])
    : [];
  const [cutEnd = ""] = /[\p{L}\p{N}]$/u.test(quote) ? (/^[\p{L}\p{N}]*/u.exec(after) ?? []) : [];
  const whole = cutStart + quote + cutEnd;
  const words = wordsOf(whole);
  if (words.length > MOST_WORDS || whole.includes("\n")) {
    const [first, last] = [wordsOf(whole.split("\n", 1)[0] ?? ""), wordsOf(whole.split("\n").at(-1) ?? "")];
    return `${encoded(first.slice(0, EDGE_WORDS))},${encoded(last.slice(-EDGE_WORDS))}`;
  }
  if (words.length >= FEWEST_ALONE) return encoded(words);
  // The context is cut somewhere: its outermost word may be half of one.
  const beside = wordsOf(before.slice(0, before.length - cutStart.length))
    .slice(1)
    .slice(-BESIDE_WORDS);
  const behind = wordsOf(after.slice(cutEnd.length)).slice(0, -1).slice(0, BESIDE_WORDS);
  return [
    ...(beside.length > 0 ? [`${encoded(beside)}-`] : []),
    encoded(words),
    ...(behind.length > 0 ? [`-${encoded(behind)}`] : []),
  ].join(",");
}

const SEGMENTER = new Intl.Segmenter(undefined, { granularity: "word" });

/** Words with the signs and spaces behind them, in scripts without spaces too. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const { segment, isWordLike } of SEGMENTER.segment(text.trim())) {
    if (isWordLike || words.length === 0) words.push(segment);
    else words[words.length - 1] += segment;
  }
  return words;
}

/** A dash would end a prefix or begin a suffix. */
function encoded(words: readonly string[]): string {
  const text = words.join("").replace(/\s+/g, " ").trim();
  return encodeURIComponent(text).replaceAll("-", "%2D");
}
