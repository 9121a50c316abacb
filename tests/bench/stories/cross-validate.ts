/** Learns from one half of the stories and scores the other, both ways: what the weights are worth on stories never seen. */
import { join } from "node:path";
import { hashText } from "../../../utils/hash.ts";
import { FEATURE_NAMES } from "../../../utils/stories/features.ts";
import { type Frequencies, vectorize } from "../../../utils/stories/index.ts";
import type { Weights } from "../../../utils/stories/link.ts";
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

/**
 * Prints BCubed F, precision and pairwise F of the stories that the weights never saw, as they come out of a library of all: the
 * mean of both halves. In brackets what the shipped weights reach, which saw all.
 */
export function crossValidate(folder: string, frequencies: Frequencies): void {
  const half = (story: string) => hashText(story) % 2;
  const learned = [0, 1].map((unseen): Weights => {
    const weights = learn(folder, frequencies, (story) => half(story) !== unseen);
    return Object.fromEntries(FEATURE_NAMES.map((name, index) => [name, weights[index] ?? 0]));
  });
  for (const [set, way, change] of TESTS) {
    const articles = change(readArticles(join(folder, `${set}.jsonl.gz`)));
    const vectors = articles.map(({ document }) => vectorize(document, frequencies));
    const gold = articles.map(({ story }) => story);
    const scores = learned.map((weights, unseen) =>
      scoreClusters(gold, linkAll(articles, vectors, { weights }).found, (story) => half(story) === unseen),
    );
    const seen = scoreClusters(gold, linkAll(articles, vectors).found);
    console.log(`${`${set} ${way}`.padEnd(28)} ${figures(scores)}   (${figures([seen])})`);
  }
}

type Scores = ReturnType<typeof scoreClusters>;

function figures(scores: readonly Scores[]): string {
  const mean = (of: (score: Scores) => number) =>
    (scores.reduce((sum, score) => sum + of(score), 0) / scores.length).toFixed(1);
  return `${mean(({ bcubed }) => bcubed.f)} P ${mean(({ bcubed }) => bcubed.p)} pairwise ${mean(({ pairwise }) => pairwise.f)}`;
}
