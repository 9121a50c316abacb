/** Learns the weights of the link score: `npm run bench -- stories --train --data FOLDER`. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TextBlock } from "../../../utils/article.ts";
import { FEATURE_NAMES, storyFeatures } from "../../../utils/stories/features.ts";
import {
  type Frequencies,
  type LinkCandidate,
  type StoryDocument,
  type StoryVectors,
  vectorize,
} from "../../../utils/stories/index.ts";
import { type Choice, fitChoices } from "./choice.ts";
import { type Labelled, readArticles, withGap, withoutNames, withoutTime } from "./data.ts";
import { BenchLibrary } from "./library.ts";

/** One set of the training: how much each way of timing it counts, and how much a right join counts beside a wrong one. */
interface Portion {
  readonly file: string;
  readonly timed: number;
  readonly untimed: number;
  readonly shifted: number;
  /** How much it counts with its times and without its names: for languages whose capitals tell none. */
  readonly nameless: number;
  readonly join: number;
}

const RECIPE = join(import.meta.dirname, "training.json");
const TABLE = join(import.meta.dirname, "../../../utils/stories/weights.ts");

/** Earlier articles without a tie that each article is set beside, so that the score is right far from its threshold, too. */
const STRANGERS = 3;

/** Latest articles that each is set beside, one by one: those of the same day are near in time and mostly no kin. */
const LATEST = 3;

/** What an article beside one of the latest counts: more joins less, and less joins strangers of the same day. */
const LATEST_WEIGHT = 0.2;

/** Nearest stories that each is set beside alone, too, and what that counts: a library just begun has no others to compare. */
const ALONE = 3;
const ALONE_WEIGHT = 0.04;

const SHIFT_DAYS = 90;

/** How much more a right join counts without names: there is less that speaks for it, and no more that speaks against. */
const NAMELESS_JOIN = 2;

/** What is to be learned of one set in one way of timing. */
interface Lesson {
  readonly articles: readonly Labelled[];
  readonly weight: number;
  readonly join: number;
}

/** The choices of one set as its articles arrive: each beside the true stories near it. */
function choicesOf(
  { articles, weight, join }: Lesson,
  vectorsOf: (document: StoryDocument) => StoryVectors,
  keep: (story: string) => boolean,
): Choice[] {
  const library = new BenchLibrary();
  const numbers = new Map<string, number>();
  const choices: Choice[] = [];
  for (const { document, story } of articles) {
    const article = { at: document.at, vectors: vectorsOf(document) };
    const own = numbers.get(story) ?? numbers.size;
    const put = (candidates: readonly LinkCandidate[], share = 1) => {
      const stories = Map.groupBy(candidates, ({ storyId }) => storyId);
      const right = [...stories.keys()].indexOf(own);
      const options = storyFeatures(article, [...stories.values()]);
      if (options.length > 0)
        choices.push({ options, right, weight: weight * share * (right < 0 ? 1 : join) });
    };
    if (keep(story)) {
      const near = library.candidates(article.vectors);
      put(near);
      for (const members of [...Map.groupBy(near, ({ storyId }) => storyId).values()].slice(0, ALONE))
        put(members, ALONE_WEIGHT);
      for (const stranger of library.strangers(STRANGERS)) put([stranger]);
      for (const latest of library.latest(LATEST)) put([latest], LATEST_WEIGHT);
    }
    numbers.set(story, own);
    library.add(document.at, article.vectors, own);
  }
  return choices;
}

function choicesOfPortion(
  { file, join: joins, ...ways }: Portion,
  folder: string,
  frequencies: Frequencies,
  keep: (story: string) => boolean,
): Choice[] {
  const articles = readArticles(join(folder, file));
  const lessons: readonly Lesson[] = [
    { articles, weight: ways.timed, join: joins },
    { articles: withoutTime(articles), weight: ways.untimed, join: joins },
    { articles: withGap(articles, SHIFT_DAYS), weight: ways.shifted, join: joins },
    { articles: withoutNames(articles), weight: ways.nameless, join: joins * NAMELESS_JOIN },
  ];
  const known = new Map<readonly TextBlock[], StoryVectors>();
  const vectorsOf = (document: StoryDocument) => {
    const vectors = known.get(document.blocks) ?? vectorize(document, frequencies);
    known.set(document.blocks, vectors);
    return vectors;
  };
  return lessons.filter(({ weight }) => weight > 0).flatMap((lesson) => choicesOf(lesson, vectorsOf, keep));
}

/**
 * Learns the weights from the sets in `folder` that training.json names.
 *
 * @param keep Whose articles to learn from: those of half of the stories for cross-validation.
 */
export function learn(folder: string, frequencies: Frequencies, keep: (story: string) => boolean): number[] {
  const portions: Portion[] = JSON.parse(readFileSync(RECIPE, "utf8"));
  return fitChoices(portions.flatMap((portion) => choicesOfPortion(portion, folder, frequencies, keep)));
}

/** Writes the table that utils/stories/link.ts reads. */
export function writeWeights(weights: readonly number[]): void {
  const rows = FEATURE_NAMES.map((name, index) => {
    const key = /^\w+$/.test(name) ? name : JSON.stringify(name);
    return `  ${key}: ${Number((weights[index] ?? 0).toFixed(3))},`;
  });
  const head =
    "/** What each feature counts in the link score. Written by `npm run bench -- stories --train --data FOLDER`; change nothing by hand. */\n" +
    "export const WEIGHTS: Readonly<Record<string, number>> = {\n";
  writeFileSync(TABLE, `${head}${rows.join("\n")}\n};\n`);
}
