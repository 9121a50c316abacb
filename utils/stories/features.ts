/** What the link score looks at: an article beside each member of a story, and the story beside the others. */
import { type Similarities, similarities } from "./similarity";
import type { StoryVectors } from "./vectors";

/** A vectorized article and when it came. */
export interface Placed {
  /** Milliseconds since the Unix epoch; `null` leaves time out of account. */
  readonly at: number | null;
  readonly vectors: StoryVectors;
}

interface Pair extends Similarities {
  /** Days between the two; `null` if either has no time. */
  readonly gap: number | null;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Members that a story is judged by, the newest: more cost time and change little. */
const MAX_MEMBERS = 30;

/** A bell over the gap: 1 at no gap, .6 at `days`. */
function bell(days: number): (pair: Pair) => number {
  return ({ gap }) => (gap === null ? 0 : Math.exp(-(gap * gap) / (2 * days * days)));
}

/** Days within which nearness changes what the text counts. */
const NEAR_DAYS = 1.5;

const near = bell(NEAR_DAYS);

/** Evidence grows with the logarithm of a similarity; the offset keeps 0 finite. */
const LOG_OFFSET = 0.03;

function evidence(similarity: number): number {
  return Math.log(similarity + LOG_OFFSET);
}

/** For pairs in which both have a text. */
function bodied(feature: (pair: Pair) => number): (pair: Pair) => number {
  return (pair) => (pair.bodied ? feature(pair) : 0);
}

/** For pairs in which one has nothing but a title. */
function titled(feature: (pair: Pair) => number): (pair: Pair) => number {
  return (pair) => (pair.bodied ? 0 : feature(pair));
}

/** Times end with the bells: beyond about 5 days nothing changes, so that a story that revives is found. */
const PAIR_FEATURES: Readonly<Record<string, (pair: Pair) => number>> = {
  titled: titled(() => 1),
  titledTitle: titled(({ title }) => title),
  titledLogTitle: titled(({ title }) => evidence(title)),
  titledRarest: titled(({ rarestInTitles }) => rarestInTitles / 10),
  titledNear: titled((pair) => near(pair) * pair.title),
  bodied: bodied(() => 1),
  title: bodied(({ title }) => title),
  lead: bodied(({ lead }) => lead),
  body: bodied(({ body }) => body),
  names: bodied(({ names }) => names),
  covered: bodied(({ covered }) => covered),
  crossed: bodied(({ crossed }) => crossed),
  rarestWord: bodied(({ rarestWord }) => rarestWord / 10),
  logCovered: bodied(({ covered }) => evidence(covered)),
  quotes: bodied(({ quotes }) => Math.log1p(quotes)),
  rarestName: bodied(({ rarestName }) => rarestName / 10),
  sharedNames: bodied(({ sharedNames }) => Math.log1p(sharedNames / 10)),
  logTitle: bodied(({ title }) => evidence(title)),
  logLead: bodied(({ lead }) => evidence(lead)),
  logBody: bodied(({ body }) => evidence(body)),
  logNames: bodied(({ names }) => evidence(names)),
  titleBody: bodied(({ title, body }) => title * body),
  leadNames: bodied(({ lead, names }) => lead * names),
  bodyNames: bodied(({ body, names }) => body * names),
  bodyBody: bodied(({ body }) => body * body),
  namesNames: bodied(({ names }) => names * names),
  nearTitle: bodied((pair) => near(pair) * pair.title),
  nearCovered: bodied((pair) => near(pair) * pair.covered),
  timed: ({ gap }) => Number(gap !== null),
  within14Hours: bell(0.6),
  within36Hours: near,
};

/** Features of which the best member counts as well as the average: a large story is never alike throughout. */
const BEST_FEATURES = ["titledTitle", "title", "body", "names"];

/**
 * Features in which other stories compete: what they share with the article, too, tells less. Each with the value that is
 * assumed where there is no rival, so that a small library joins no sooner than a large one: low for news.
 */
const RIVAL_FEATURES: Readonly<Record<string, number>> = {
  body: 0.03,
  names: 0.04,
  covered: 0.05,
  logBody: evidence(0.03),
};

const PAIR_NAMES = Object.keys(PAIR_FEATURES);
const PAIR_FUNCTIONS = Object.values(PAIR_FEATURES);

/** All features in the order of the numbers that `storyFeatures` gives. */
export const FEATURE_NAMES: readonly string[] = [
  ...PAIR_NAMES,
  ...BEST_FEATURES.map((name) => `best ${name}`),
  ...Object.keys(RIVAL_FEATURES).map((name) => `rival ${name}`),
];

const BEST_INDEXES = BEST_FEATURES.map((name) => PAIR_NAMES.indexOf(name));
const RIVALS = Object.entries(RIVAL_FEATURES).map(([name, least]) => ({
  index: PAIR_NAMES.indexOf(name),
  least,
}));

function pairFeatures(one: Placed, other: Placed): number[] {
  const gap = one.at === null || other.at === null ? null : Math.abs(one.at - other.at) / DAY_MS;
  const pair: Pair = { ...similarities(one.vectors, other.vectors), gap };
  return PAIR_FUNCTIONS.map((feature) => feature(pair));
}

function newest(members: readonly Placed[]): readonly Placed[] {
  if (members.length <= MAX_MEMBERS) return members;
  return members.toSorted((one, other) => (other.at ?? 0) - (one.at ?? 0)).slice(0, MAX_MEMBERS);
}

/** Average link: the means of the features over the members, and the best of some. */
function memberFeatures(article: Placed, members: readonly Placed[]): number[] {
  const rows = newest(members).map((member) => pairFeatures(article, member));
  const means = PAIR_NAMES.map(
    (_, index) => rows.reduce((sum, row) => sum + (row[index] ?? 0), 0) / rows.length,
  );
  const best = BEST_INDEXES.map((index) => Math.max(...rows.map((row) => row[index] ?? 0)));
  return [...means, ...best];
}

/** For each row the greatest value that any other row has at `index`; `least` if there is none greater. */
function rivals(rows: readonly (readonly number[])[], index: number, least: number): number[] {
  const values = rows.map((row) => row[index] ?? 0);
  const [first = least, second = least] = values.toSorted((one, other) => other - one);
  return values.map((value) => Math.max(least, value === first ? second : first));
}

/**
 * The features of an article beside each of several stories, in the order of `FEATURE_NAMES`.
 *
 * @param stories The members of each story, at least one each.
 */
export function storyFeatures(article: Placed, stories: readonly (readonly Placed[])[]): number[][] {
  const rows = stories.map((members) => memberFeatures(article, members));
  const text = article.vectors.body.length > 0;
  const columns = RIVALS.map(({ index, least }) => (text ? rivals(rows, index, least) : rows.map(() => 0)));
  return rows.map((row, story) => [...row, ...columns.map((column) => column[story] ?? 0)]);
}
