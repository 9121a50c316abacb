/** Learns from one half of the stories and scores the other, both ways: what the weights are worth on stories never seen. */
import { join } from "node:path";
import { FEATURE_NAMES } from "../../../utils/stories/features.ts";
import { hashText } from "../../../utils/stories/hash.ts";
import { type Frequencies, vectorize } from "../../../utils/stories/index.ts";
import type { Weights } from "../../../utils/stories/link.ts";
import { WEIGHTS } from "../../../utils/stories/weights.ts";
import { type Labelled, readArticles, withGap, withoutTime } from "./data.ts";
import { linkAll } from "./ours.ts";
import { scoreClusters } from "./scores.ts";
import { learn } from "./train.ts";

const asTheyAre = (articles: readonly Labelled[]) => [...articles];

const TESTS: readonly (readonly [string, string, (articles: readonly Labelled[]) => Labelled[]])[] = [
  ["allsides_full", "", asTheyAre],
  ["allsides_full", "without time", withoutTime],
  ["allsides_full", "shifted", (articles) => withGap(articles, 90)],
  ["wikinews", "", asTheyAre],
  ["wikinews", "without time", withoutTime],
  ["ecbplus", "without time", withoutTime],
  ["uci6k", "", asTheyAre],
  ["allsides2021_lead", "", asTheyAre],
];

/** Prints BCubed F of both halves, by weights that never saw them and by the shipped weights, which did. */
export function crossValidate(folder: string, frequencies: Frequencies): void {
  const inHalf = (half: number) => (story: string) => hashText(story) % 2 === half;
  const learned = [0, 1].map((half): Weights => {
    const weights = learn(folder, frequencies, inHalf(1 - half));
    return Object.fromEntries(FEATURE_NAMES.map((name, index) => [name, weights[index] ?? 0]));
  });
  for (const [set, way, change] of TESTS) {
    const articles = change(readArticles(join(folder, `${set}.jsonl.gz`)));
    const cells = learned.map((weights, half) => {
      const part = articles.filter(({ story }) => inHalf(half)(story));
      return `unseen ${bcubedOf(part, frequencies, weights)} seen ${bcubedOf(part, frequencies, WEIGHTS)}`;
    });
    console.log(`${`${set} ${way}`.padEnd(28)} ${cells.join("   ")}`);
  }
}

function bcubedOf(articles: readonly Labelled[], frequencies: Frequencies, weights: Weights): string {
  const vectors = articles.map(({ document }) => vectorize(document, frequencies));
  const { found } = linkAll(articles, vectors, weights);
  const { bcubed } = scoreClusters(
    articles.map(({ story }) => story),
    found,
  );
  return `${bcubed.f.toFixed(1)} (P ${bcubed.p.toFixed(1)})`;
}
