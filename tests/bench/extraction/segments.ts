/**
 * Segments that an article must hold and others that it must not, as Trafilatura's evaluation counts them: each segment is
 * one case, whatever page it is of. Both sides have their white space folded, for a line break is no difference to a reader.
 */

export interface SegmentScore {
  /** Wanted and there. */
  readonly kept: number;
  /** Wanted and lost. */
  readonly lost: readonly string[];
  /** Not wanted and there. */
  readonly intruding: readonly string[];
  /** Not wanted and not there. */
  readonly out: number;
}

export interface SegmentFigures {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  /** The share of all segments that are where they belong. */
  readonly accuracy: number;
}

export function scoreSegments(
  truth: { readonly with: readonly string[]; readonly without: readonly string[] },
  text: string,
): SegmentScore {
  const folded = foldSpace(text);
  const present = (segment: string) => folded.includes(foldSpace(segment));
  const lost = truth.with.filter((segment) => !present(segment));
  const intruding = truth.without.filter(present);
  return {
    kept: truth.with.length - lost.length,
    lost,
    intruding,
    out: truth.without.length - intruding.length,
  };
}

export function segmentFigures(scores: readonly SegmentScore[]): SegmentFigures {
  const sum = (count: (score: SegmentScore) => number) =>
    scores.reduce((total, score) => total + count(score), 0);
  const kept = sum((score) => score.kept);
  const lost = sum((score) => score.lost.length);
  const intruding = sum((score) => score.intruding.length);
  const out = sum((score) => score.out);
  return {
    f1: share(2 * kept, lost + intruding + 2 * kept),
    precision: share(kept, kept + intruding),
    recall: share(kept, kept + lost),
    accuracy: share(kept + out, kept + out + lost + intruding),
  };
}

/** One space for every run of white space. */
export function foldSpace(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

function share(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}
