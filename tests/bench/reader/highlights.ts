import { anchorText, findAnchor, makeAnchor, type Span } from "../../../utils/anchors/index.ts";
import { edit, randomFrom, wordsIn } from "../../fixtures/edited-text.ts";
import { pageSlugs, readPage } from "../../fixtures/pages.ts";

/** What became of highlights when their page was edited. */
export interface HighlightFigures {
  /** Share of those whose words still stand that were found, from 0 to 1. */
  readonly highlightsFound: number;
  /** How many were put where they are not. */
  readonly highlightsWrong: number;
  /** How many were looked for. */
  readonly highlights: number;
}

/** Texts shorter than this have no room for a highlight and its neighbors. */
const SHORTEST_TEXT = 300;
const EDITED_SHARE = 0.1;
const PER_TEXT = 40;
/** Words of a highlight, with what stands between them: from one to about two paragraphs. */
const LENGTHS = [1, 3, 7, 15, 31, 61, 121];
/** A highlight stands as long as so much of it does; it is found where it and the place have so much of each other. */
const HALF = 0.5;

interface Outcome {
  /** False if its words are gone, by more than half. */
  readonly stands: boolean;
  readonly outcome: "found" | "wrong" | "missed";
}

/** Edits the text of every fixture page `rounds` times and looks for highlights in it. */
export function measureHighlights(rounds: number): HighlightFigures {
  const texts = pageSlugs()
    .map(readPage)
    .map(({ expected }) => ({
      lang: typeof expected.lang === "string" ? expected.lang : "en",
      text: Array.isArray(expected.body) ? expected.body.join("\n\n") : "",
    }));
  const long = texts.filter(({ text }) => text.length >= SHORTEST_TEXT);
  const words = long.map(({ text, lang }) => wordsIn(text, lang));
  const outcomes = words.flatMap((own, place) => {
    const other = words[(place + 1) % words.length] ?? [];
    return Array.from({ length: rounds }, (_, round) =>
      outcomesIn(own, other, place * rounds + round),
    ).flat();
  });
  const standing = outcomes.filter(({ stands }) => stands);
  return {
    highlightsFound: standing.filter(({ outcome }) => outcome === "found").length / standing.length,
    highlightsWrong: outcomes.filter(({ outcome }) => outcome === "wrong").length,
    highlights: outcomes.length,
  };
}

/** @param other Words that the editor brings in. */
function outcomesIn(words: readonly string[], other: readonly string[], seed: number): Outcome[] {
  const random = randomFrom(seed);
  const edited = edit(words, EDITED_SHARE, other, random);
  const [before, after] = [anchorText(words.join("")), anchorText(edited.words.join(""))];
  return Array.from({ length: PER_TEXT }, (_, number): Outcome => {
    const length = LENGTHS[number % LENGTHS.length] ?? 1;
    const from = startOfWord(words, Math.floor(random() * Math.max(1, words.length - length)));
    const anchor = makeAnchor(before, spanOf(words, from, from + length));
    const kept = edited.origins.flatMap((origin, at) =>
      origin !== null && origin >= from && origin < from + length ? [at] : [],
    );
    const truth = spanOf(edited.words, kept[0] ?? 0, (kept.at(-1) ?? -1) + 1);
    const place = findAnchor(after, anchor);

    return { stands: kept.length >= length * HALF, outcome: outcomeOf(place, truth) };
  });
}

function startOfWord(words: readonly string[], from: number): number {
  const at = words.findIndex((word, place) => place >= from && /\p{L}/u.test(word));
  return at === -1 ? 0 : at;
}

function spanOf(words: readonly string[], from: number, until: number): Span {
  const start = words.slice(0, from).join("").length;
  return { start, end: start + words.slice(from, until).join("").length };
}

function outcomeOf(place: Span | null, truth: Span): Outcome["outcome"] {
  if (place === null) return "missed";
  const shared = Math.min(place.end, truth.end) - Math.max(place.start, truth.start);
  if (shared <= 0) return "wrong";
  const longer = Math.max(place.end - place.start, truth.end - truth.start);
  return shared < longer * HALF ? "missed" : "found";
}
