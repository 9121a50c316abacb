/** What joins in small libraries, where nothing shows what strangers of one topic share: wrong joins are seen there at once. */
import {
  type Frequencies,
  type LinkCandidate,
  linkArticle,
  type StoryDocument,
  vectorize,
} from "../../../utils/stories/index.ts";
import type { Placed } from "../../../utils/stories/placed.ts";
import { NEAR_TOPIC } from "../../fixtures/stories/near-topic.ts";
import { article, fixtureArticle } from "../../fixtures/stories/shipped.ts";
import type { Labelled } from "./data.ts";
import { BenchLibrary } from "./library.ts";
import { linkAll } from "./ours.ts";
import { randomFrom, shuffled } from "./random.ts";

/** The two that are one story. */
const SEEDS = ["summit-tokyo-seoul", "trade-hatchet"];
const SEED_STORY = "seeds";

/** The day of the seeds and of the news of their topic: without other times it says nothing, which day it is. */
const SEED_AT = Date.UTC(2023, 2, 16);

type Vectorize = (document: StoryDocument) => Placed;

/** Articles set beside others that are one story: how many are set so, join, show as "maybe related", and come how near at most. */
export interface Beside {
  readonly set: number;
  readonly joined: number;
  readonly maybe: number;
  readonly highest: number;
}

/** Random orders in which the seeds came among news of their topic. */
interface Orders {
  readonly orders: number;
  /** In which another article stood in a story with a seed in the end. */
  readonly withSeeds: number;
  /** In which any two of different events stood in one. */
  readonly wrong: number;
  /** In which the seeds stood in two. */
  readonly apart: number;
}

export interface BesideReport {
  readonly seeds: { readonly nearTopic: Beside; readonly data: Beside };
  /** Linked one by one, and mended after each as the library does it. */
  readonly orders: { readonly linked: Orders; readonly mended: Orders };
  /** A library of one article: another of its story, and the nearest of other stories. */
  readonly lone: { readonly kin: Beside; readonly neighbors: Beside };
}

/** An article, and the members of the only story there is. */
type Meeting = readonly [Placed, readonly Placed[]];

function asStory(members: readonly Placed[]): LinkCandidate[] {
  return members.map((member, articleId) => ({ ...member, articleId, storyId: 0 }));
}

function countBeside(meetings: readonly Meeting[]): Beside {
  const links = meetings.map(([one, members]) => linkArticle(one, asStory(members)));
  return {
    set: links.length,
    joined: links.filter(({ storyId }) => storyId !== null).length,
    maybe: links.filter(({ maybe }) => maybe.length > 0).length,
    highest: Math.max(...links.map(({ score }) => score)),
  };
}

/** Each article beside both seeds and either, all of one day and all without times. */
function besideSeeds(documents: readonly StoryDocument[], place: Vectorize): Beside {
  const meetings = [null, SEED_AT].flatMap((at) => {
    const seeds = SEEDS.map((slug) => place(fixtureArticle(slug, at)));
    const stories = [seeds, ...seeds.map((seed) => [seed])];
    const articles = documents.map((document) => place({ ...document, at }));
    return articles.flatMap((one) => stories.map((members): Meeting => [one, members]));
  });
  return countBeside(meetings);
}

function nearTopic(): readonly StoryDocument[] {
  return NEAR_TOPIC.map(({ title, paragraphs }) => article(title, paragraphs));
}

function inOrders(orders: number, mend: boolean, place: Vectorize): Orders {
  const seeds = SEEDS.map((slug) => ({
    id: slug,
    story: SEED_STORY,
    document: fixtureArticle(slug, SEED_AT),
  }));
  const others = nearTopic().map((document) => ({
    id: document.title,
    story: document.title,
    document: { ...document, at: SEED_AT },
  }));
  const all = [...seeds, ...others].map((labelled) => ({
    ...labelled,
    vectors: place(labelled.document).vectors,
  }));
  const random = randomFrom(1);
  const outcomes = Array.from({ length: orders }, () => {
    const order = shuffled(all, random);
    const vectors = order.map((one) => one.vectors);
    return outcomeOf(order, linkAll(order, vectors, { mend }).found);
  });
  const count = (of: (outcome: Outcome) => boolean) => outcomes.filter(of).length;
  return {
    orders: outcomes.length,
    withSeeds: count((outcome) => outcome.withSeeds),
    wrong: count(({ wrong }) => wrong),
    apart: count(({ apart }) => apart),
  };
}

type Outcome = Readonly<Record<"withSeeds" | "wrong" | "apart", boolean>>;

function outcomeOf(articles: readonly Labelled[], found: readonly number[]): Outcome {
  const clusters = Map.groupBy(articles.keys(), (index) => found[index]);
  const events = [...clusters.values()].map(
    (indexes) => new Set(indexes.map((index) => articles[index]?.story)),
  );
  const ofSeeds = events.filter((stories) => stories.has(SEED_STORY));
  return {
    withSeeds: ofSeeds.some(({ size }) => size > 1),
    wrong: events.some(({ size }) => size > 1),
    apart: ofSeeds.length > 1,
  };
}

/** Each article beside the one before it in its story, and beside the nearest earlier one of another story. */
function lonePairs(articles: readonly Labelled[], place: Vectorize): BesideReport["lone"] {
  const library = new BenchLibrary();
  const latest = new Map<string, Placed>();
  const [kin, neighbors]: [Meeting[], Meeting[]] = [[], []];
  for (const [index, { story, document }] of articles.entries()) {
    const one = place(document);
    const before = latest.get(story);
    if (before) kin.push([one, [before]]);
    const near = library.candidates(one.vectors).find(({ storyId }) => articles[storyId]?.story !== story);
    if (near) neighbors.push([one, [near]]);
    latest.set(story, one);
    library.add(document.at, one.vectors, index);
  }
  return { kin: countBeside(kin), neighbors: countBeside(neighbors) };
}

/** Counts what joins in small libraries; `orders` random orders of the seeds among news of their topic. */
export function measureBeside(
  articles: readonly Labelled[],
  orders: number,
  frequencies: Frequencies,
): BesideReport {
  const place: Vectorize = (document) => ({ at: document.at, vectors: vectorize(document, frequencies) });
  return {
    seeds: {
      nearTopic: besideSeeds(nearTopic(), place),
      data: besideSeeds(
        articles.map(({ document }) => document),
        place,
      ),
    },
    orders: { linked: inOrders(orders, false, place), mended: inOrders(orders, true, place) },
    lone: lonePairs(articles, place),
  };
}
