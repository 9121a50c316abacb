/** Learns the weights of the link score: `npm run bench -- stories --train --data FOLDER`. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { FEATURE_NAMES, storyFeatures } from "../../../utils/stories/features.ts";
import { type Frequencies, vectorize } from "../../../utils/stories/index.ts";
import { type Labelled, readArticles, withGap, withoutTime } from "./data.ts";
import { BenchLibrary } from "./library.ts";
import { type Example, fitLogistic } from "./logistic.ts";

/** One set of the training: how much each way of timing it counts, and how much a right join counts beside a wrong one. */
interface Portion {
  readonly file: string;
  readonly timed: number;
  readonly untimed: number;
  readonly shifted: number;
  readonly join: number;
}

const RECIPE = join(import.meta.dirname, "training.json");
const TABLE = join(import.meta.dirname, "../../../utils/stories/weights.ts");

/** Wrong stories that are kept for each article, the most tempting: the score must be right near its threshold. */
const HARD_NEGATIVES = 2;

/** Earlier articles without a tie that each article is set beside, so that the score is right far from its threshold, too. */
const STRANGERS = 3;

/** What an article beside a lone story counts, as in a small library. */
const LONE_WEIGHT = 0.5;

/** Fits on the most tempting wrong stories; the first fit finds them. */
const ROUNDS = 3;

const SHIFT_DAYS = 90;

interface Grouped extends Example {
  readonly group: string;
}

/** Examples of one set as its articles arrive: each beside the true stories near it. */
function examplesOf(
  articles: readonly Labelled[],
  frequencies: Frequencies,
  weight: number,
  join: number,
  way: string,
): Grouped[] {
  const library = new BenchLibrary();
  const numbers = new Map<string, number>();
  const examples: Grouped[] = [];
  for (const { document, story, id } of articles) {
    const vectors = vectorize(document, frequencies);
    const stories = Map.groupBy(library.candidates(vectors), ({ storyId }) => storyId);
    const placed = { at: document.at, vectors };
    const own = numbers.get(story) ?? numbers.size;
    const put = (storyId: number, values: readonly number[] | undefined, share: number, group: string) => {
      const joins = storyId === own;
      examples.push({
        values: values ?? [],
        joins,
        weight: weight * share * (joins ? join : 1),
        group: `${group} ${id}`,
      });
    };
    const rows = storyFeatures(placed, [...stories.values()]);
    for (const [index, storyId] of [...stories.keys()].entries()) put(storyId, rows[index], 1, way);
    for (const [storyId, members] of stories)
      put(storyId, storyFeatures(placed, [members])[0], LONE_WEIGHT, `${way} lone`);
    for (const stranger of library.strangers(STRANGERS)) {
      put(stranger.storyId, storyFeatures(placed, [[stranger]])[0], 1, `${way} ${stranger.articleId}`);
    }
    numbers.set(story, own);
    library.add(document.at, vectors, own);
  }
  return examples;
}

function examplesOfPortion(
  portion: Portion,
  folder: string,
  frequencies: Frequencies,
  keep: (story: string) => boolean,
): Grouped[] {
  const articles = readArticles(join(folder, portion.file)).filter(({ story }) => keep(story));
  const ways = { timed: articles, untimed: withoutTime(articles), shifted: withGap(articles, SHIFT_DAYS) };
  return (["timed", "untimed", "shifted"] as const).flatMap((way) =>
    portion[way] === 0
      ? []
      : examplesOf(ways[way], frequencies, portion[way], portion.join, `${portion.file} ${way}`),
  );
}

function hardest(examples: readonly Grouped[], weights: readonly number[]): Grouped[] {
  const score = ({ values }: Example) =>
    values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0);
  return [...Map.groupBy(examples, ({ group }) => group).values()].flatMap((group) => {
    const wrong = group.filter(({ joins }) => !joins).sort((one, other) => score(other) - score(one));
    return [...group.filter(({ joins }) => joins), ...wrong.slice(0, HARD_NEGATIVES)];
  });
}

/**
 * Learns the weights from the sets in `folder` that training.json names.
 *
 * @param keep Which stories to learn from: a half of them for cross-validation.
 */
export function learn(folder: string, frequencies: Frequencies, keep: (story: string) => boolean): number[] {
  const portions: Portion[] = JSON.parse(readFileSync(RECIPE, "utf8"));
  const examples = portions.flatMap((portion) => examplesOfPortion(portion, folder, frequencies, keep));
  let weights = fitLogistic(examples);
  for (let round = 1; round < ROUNDS; round++) weights = fitLogistic(hardest(examples, weights));
  return weights;
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
