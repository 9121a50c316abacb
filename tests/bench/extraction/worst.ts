import type { Article } from "../../../utils/article.ts";
import type { Reading } from "./contenders.ts";
import type { PageSet } from "./data.ts";
import type { PageReadings } from "./measure.ts";
import { METADATA_FIELDS, scoreMetadata } from "./metadata.ts";
import { foldSpace, scoreSegments } from "./segments.ts";
import { countShingles, scoreText } from "./shingles.ts";

/** What went wrong on a page: lines to print, and how bad it is (0 = nothing). */
interface PageFault {
  readonly id: string;
  readonly url: string;
  readonly badness: number;
  readonly lines: readonly string[];
}

/** Characters of a line or segment that are printed. */
const SHOWN_CHARACTERS = 160;

/** A line is taken for strange to a text when fewer than this share of its shingles are in it. */
const STRANGE_BELOW = 0.5;

/** The `count` worst pages, worst first, with what was kept or lost and by which role and rule. */
export function worstPages(
  set: PageSet,
  readings: ReadonlyMap<string, PageReadings>,
  count: number,
): readonly string[] {
  const faults = [...set.pages.keys()].map((id) => {
    const reading = readings.get(id)?.ours;
    return reading ? faultOf(set, id, reading) : null;
  });
  return faults
    .filter((fault) => fault !== null && fault.badness > 0)
    .sort((a, b) => (b?.badness ?? 0) - (a?.badness ?? 0))
    .slice(0, count)
    .flatMap((fault) =>
      fault ? [`\n${fault.id} ${fault.url}`, ...fault.lines.map((line) => `  ${line}`)] : [],
    );
}

function faultOf(set: PageSet, id: string, reading: Reading): PageFault | null {
  if (set.kind === "text") {
    const truth = set.pages.get(id);
    return truth ? { id, url: truth.url, ...textFault(truth.articleBody, reading) } : null;
  }
  const truth = set.pages.get(id);
  if (!truth) return null;
  const { lost, intruding } = scoreSegments(truth, reading.text);
  const wrong = METADATA_FIELDS.filter((field) => scoreMetadata(truth, reading)[field] === false);
  return {
    id,
    url: truth.url,
    badness: lost.length + intruding.length + wrong.length / (METADATA_FIELDS.length + 1),
    lines: [
      ...lost.map((segment) => `lost, ${whereabouts(segment, reading)}: ${shorten(segment)}`),
      ...intruding.map((segment) => `kept: ${shorten(segment)} | in: ${shorten(lineWith(segment, reading))}`),
      ...wrong.map((field) => `${field}: ${reading[field]} | wanted: ${truth[field]}`),
    ],
  };
}

function textFault(wanted: string, reading: Reading): Pick<PageFault, "badness" | "lines"> {
  const { precision, recall } = scoreText(wanted, reading.text);
  const lost = strangeLines(wanted, reading.text);
  const intruding = strangeLines(reading.text, wanted);
  return {
    badness: 2 - (precision ?? 0) - (recall ?? 0),
    lines: [
      `precision ${percent(precision)}, recall ${percent(recall)}`,
      ...lost.map((line) => `lost, ${whereabouts(line, reading)}: ${shorten(line)}`),
      ...intruding.map((line) => `kept: ${shorten(line)}`),
    ],
  };
}

/** The lines of `text` of which `other` knows little. */
function strangeLines(text: string, other: string): string[] {
  const known = countShingles(other);
  return text.split(/\n+/).filter((line) => {
    const shingles = [...countShingles(line).keys()];
    const share = shingles.filter((shingle) => known.has(shingle)).length / shingles.length;
    return shingles.length > 0 && share < STRANGE_BELOW && !foldSpace(other).includes(foldSpace(line));
  });
}

/** Where a lost piece of text went. */
function whereabouts(text: string, { extraction }: Reading): string {
  const article = extraction?.article;
  if (!article) return `no article (${extraction?.failure ?? "failed"})`;
  const holds = (other: string | null) => other !== null && foldSpace(other).includes(foldSpace(text));
  const removal = article.removed.find((removed) => holds(removed.text));
  if (removal) return `removed as ${removal.role} by ${removal.rule}`;
  return elsewhere(article, holds) ?? "not in the chosen part";
}

function elsewhere(article: Article, holds: (text: string | null) => boolean): string | null {
  if (holds(article.title)) return "in the title";
  if (holds(article.lead)) return "in the lead";
  if (article.embeds.some((embed) => holds(embed.text))) return "in an embed";
  if (holds(article.html.replace(/<[^>]+>/g, " "))) return "in the view only (caption, credit)";
  return null;
}

function lineWith(segment: string, { text }: Reading): string {
  return text.split("\n").find((line) => foldSpace(line).includes(foldSpace(segment))) ?? "several lines";
}

function shorten(text: string): string {
  const folded = foldSpace(text);
  return folded.length > SHOWN_CHARACTERS ? `${folded.slice(0, SHOWN_CHARACTERS)}…` : folded;
}

function percent(share: number | null): string {
  return share === null ? "–" : share.toFixed(3);
}
