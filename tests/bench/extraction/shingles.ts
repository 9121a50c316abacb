/**
 * The published method of the article-extraction-benchmark: shingles of four tokens, counted page by page, so that long
 * pages weigh no more than short ones. https://github.com/scrapinghub/article-extraction-benchmark
 */

/** Tokens in a shingle. */
const SHINGLE_LENGTH = 4;

/** A run of word characters, as Python's `\w` has them. */
const TOKEN = /[\p{L}\p{N}_]+/gu;

/** How far a text agrees with the true one. Shares of 1; `null` where there is nothing to divide by. */
export interface TextScore {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly exact: boolean;
}

export interface TextFigures {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  /** The share of pages whose shingles are exactly the true ones. */
  readonly exact: number;
}

/** The shingles of `text` with their numbers; a text shorter than a shingle is one. */
export function countShingles(text: string): Map<string, number> {
  const tokens = text.match(TOKEN) ?? [];
  const counts = new Map<string, number>();
  if (tokens.length === 0) return counts;
  const last = Math.max(0, tokens.length - SHINGLE_LENGTH);
  for (let start = 0; start <= last; start += 1) {
    const shingle = tokens.slice(start, start + SHINGLE_LENGTH).join(" ");
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

export function scoreText(wanted: string, got: string): TextScore {
  const wantedShingles = countShingles(wanted);
  const gotShingles = countShingles(got);
  let shared = 0;
  for (const [shingle, count] of wantedShingles) shared += Math.min(count, gotShingles.get(shingle) ?? 0);
  const wantedTotal = total(wantedShingles);
  const gotTotal = total(gotShingles);
  return {
    precision: gotTotal > 0 ? shared / gotTotal : null,
    recall: wantedTotal > 0 ? shared / wantedTotal : null,
    exact: shared === wantedTotal && shared === gotTotal,
  };
}

/** Precision and recall are means over the pages that have one; F1 is theirs, not the mean of the pages' F1. */
export function textFigures(scores: readonly TextScore[]): TextFigures {
  const precision = mean(scores.map((score) => score.precision));
  const recall = mean(scores.map((score) => score.recall));
  return {
    f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0,
    precision,
    recall,
    exact: scores.filter((score) => score.exact).length / Math.max(1, scores.length),
  };
}

function total(counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}

function mean(values: readonly (number | null)[]): number {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? 0 : known.reduce((sum, value) => sum + value, 0) / known.length;
}
