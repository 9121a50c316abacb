/** Learns the weights of the link score: `npm run bench -- stories --train --data FOLDER`. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { FEATURE_NAMES, type Placed, storyFeatures } from "../../../utils/stories/features.ts";
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
  group: string,
): Grouped[] {
  const library = new BenchLibrary();
  const numbers = new Map<string, number>();
  const examples: Grouped[] = [];
  for (const { document, story, id } of articles) {
    const vectors = vectorize(document, frequencies);
    const stories = Map.groupBy(library.candidates(vectors), ({ storyId }) => storyId);
    const rows = storyFeatures({ at: document.at, vectors }, [...stories.values()] as readonly Placed[][]);
    const own = numbers.get(story) ?? numbers.size;
    for (const [index, storyId] of [...stories.keys()].entries()) {
      const joins = storyId === own;
      examples.push({
        values: rows[index] ?? [],
        joins,
        weight: joins ? weight * join : weight,
        group: `${group} ${id}`,
      });
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
