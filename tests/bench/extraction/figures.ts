import type { ContenderName, Reading } from "./contenders.ts";
import type { PageSet, SegmentTruth } from "./data.ts";
import type { PageReadings } from "./measure.ts";
import { type MetadataFigures, metadataFigures, scoreMetadata } from "./metadata.ts";
import { type SegmentFigures, scoreSegments, segmentFigures } from "./segments.ts";
import { scoreText, type TextFigures, textFigures } from "./shingles.ts";

export type ContenderFigures = (TextFigures | SegmentFigures) & {
  /** Pages that gave no text. */
  readonly empty: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  /** On a set that knows no title, author or date this is missing. */
  readonly metadata?: MetadataFigures;
};

export interface BenchFigures {
  readonly set: string;
  readonly pages: number;
  readonly ours?: ContenderFigures;
  readonly readability?: ContenderFigures;
  readonly defuddle?: ContenderFigures;
  /** Our time by Readability's: of the medians, and of the sums. */
  readonly timeRatio?: { readonly median: number; readonly sum: number };
  readonly metadata?: MetadataFigures;
}

/** What the P95 cuts off. */
const P95 = 0.95;

export function benchFigures(
  name: string,
  set: PageSet,
  readings: ReadonlyMap<string, PageReadings>,
): BenchFigures {
  const figures: { -readonly [Key in keyof BenchFigures]: BenchFigures[Key] } = {
    set: name,
    pages: set.pages.size,
  };
  for (const contender of ["ours", "readability", "defuddle"] as const) {
    const read = readingsOf(contender, readings);
    if (read.size > 0) figures[contender] = contenderFigures(set, read);
  }
  const { ours, readability } = figures;
  if (ours && readability) {
    figures.timeRatio = {
      median: ours.medianMs / readability.medianMs,
      sum: sumMs(readingsOf("ours", readings)) / sumMs(readingsOf("readability", readings)),
    };
  }
  if (ours?.metadata) figures.metadata = ours.metadata;
  return figures;
}

function readingsOf(
  contender: ContenderName,
  readings: ReadonlyMap<string, PageReadings>,
): ReadonlyMap<string, Reading> {
  const found = new Map<string, Reading>();
  for (const [id, page] of readings) {
    const reading = page[contender];
    if (reading) found.set(id, reading);
  }
  return found;
}

function contenderFigures(set: PageSet, readings: ReadonlyMap<string, Reading>): ContenderFigures {
  const times = [...readings.values()].map(({ ms }) => ms).sort((a, b) => a - b);
  const common = {
    empty: [...readings.values()].filter(({ text }) => text.trim() === "").length,
    medianMs: quantile(times, 0.5),
    p95Ms: quantile(times, P95),
  };
  const textOf = (id: string) => readings.get(id)?.text ?? "";
  if (set.kind === "text") {
    const scores = [...set.pages].map(([id, truth]) => scoreText(truth.articleBody, textOf(id)));
    return { ...textFigures(scores), ...common };
  }
  const scores = [...set.pages].map(([id, truth]) => scoreSegments(truth, textOf(id)));
  return { ...segmentFigures(scores), ...common, metadata: metadataOf(set.pages, readings) };
}

function metadataOf(
  pages: ReadonlyMap<string, SegmentTruth>,
  readings: ReadonlyMap<string, Reading>,
): MetadataFigures {
  return metadataFigures([...pages].map(([id, truth]) => scoreMetadata(truth, readings.get(id) ?? {})));
}

function sumMs(readings: ReadonlyMap<string, Reading>): number {
  return [...readings.values()].reduce((sum, { ms }) => sum + ms, 0);
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
