/** What the link score looks at: an article beside each member of a story, and the story beside the others. */
import { bell, DAY_MS, NEAR_DAYS, type Placed } from "./placed";
import { type Similarities, similarities } from "./similarity";
import { SURROUNDING_NAMES, surroundings } from "./surroundings";

interface Pair extends Similarities {
  /** Days between the two; `null` if either has no time. */
  readonly gap: number | null;
  /** How near the two are in time, from 0 to 1: it changes what the text counts. */
  readonly near: number;
}

/** Members that a story is judged by, the newest: more cost time and change little. */
const MAX_MEMBERS = 30;

/** Evidence grows with the logarithm of a similarity; the offset keeps 0 finite. */
const LOG_OFFSET = 0.03;

function evidence(similarity: number): number {
  return Math.log(similarity + LOG_OFFSET);
}

type Feature = (pair: Pair) => number;
type Features = Readonly<Record<string, Feature>>;

/** For pairs in which one has nothing but a title. */
const TITLE_FEATURES: Features = {
  titled: () => 1,
  titledTitle: ({ title }) => title,
  titledLogTitle: ({ title }) => evidence(title),
  titledRarest: ({ rarestInTitles }) => rarestInTitles / 10,
  titledNear: ({ near, title }) => near * title,
};

/** For pairs in which both have a text: one channel each. */
const CHANNEL_FEATURES: Features = {
  title: ({ title }) => title,
  lead: ({ lead }) => lead,
  body: ({ body }) => body,
  whole: ({ whole }) => whole,
  covered: ({ covered }) => covered,
  leastCovered: ({ leastCovered }) => leastCovered,
  leadCovered: ({ leadCovered }) => leadCovered,
  rarestWord: ({ rarestWord }) => rarestWord / 10,
  rarestInHeads: ({ rarestInHeads }) => rarestInHeads / 10,
  sharedInHeads: ({ sharedInHeads }) => sharedInHeads / 10,
  sharedInTitles: ({ sharedInTitles }) => sharedInTitles / 5,
  lacking: ({ lacking }) => lacking / 10,
  quotes: ({ quotes }) => Math.log1p(quotes),
  logBody: ({ body }) => evidence(body),
  logWhole: ({ whole }) => evidence(whole),
  logCovered: ({ covered }) => evidence(covered),
};

/** What names say, where both have some. */
const NAME_FEATURES: Features = {
  names: ({ names }) => names,
  rareNames: ({ rareNames }) => rareNames,
  namesCovered: ({ namesCovered }) => namesCovered,
  rarestName: ({ rarestName }) => rarestName / 10,
  sharedNames: ({ sharedNames }) => Math.log1p(sharedNames / 10),
  logNames: ({ names }) => evidence(names),
  leadNames: ({ lead, names }) => lead * names,
  bodyNames: ({ body, names }) => body * names,
};

/** What stands in for names where one has none: their want alone must not keep two texts apart. */
const NAMELESS_FEATURES: Features = {
  nameless: () => 1,
  namelessTitle: ({ title }) => title,
  namelessLogWhole: ({ whole }) => evidence(whole),
  namelessCovered: ({ covered }) => covered,
  namelessRarest: ({ rarestWord }) => rarestWord / 10,
};

/** For pairs in which both have a text. */
const TEXT_FEATURES: Features = {
  bodied: () => 1,
  ...CHANNEL_FEATURES,
  ...only(({ nameless }) => !nameless, NAME_FEATURES),
  ...only(({ nameless }) => nameless, NAMELESS_FEATURES),
  crossed: ({ crossed }) => crossed,
  titleBody: ({ title, body }) => title * body,
  nearTitle: ({ near, title }) => near * title,
  nearCovered: ({ near, covered }) => near * covered,
};

/** Times end with the bells: beyond about 5 days nothing changes, so that a story that revives is found. */
const TIME_FEATURES: Features = {
  timed: ({ gap }) => Number(gap !== null),
  within14Hours: ({ gap }) => bell(gap, 0.6),
  within36Hours: ({ near }) => near,
};

/** The features where a pair is of a kind, and 0 elsewhere. */
function only(isOfKind: (pair: Pair) => boolean, features: Features): Features {
  return Object.fromEntries(
    Object.entries(features).map(([name, feature]) => [name, (pair) => (isOfKind(pair) ? feature(pair) : 0)]),
  );
}

const PAIR_FEATURES: Features = {
  ...only(({ bodied }) => !bodied, TITLE_FEATURES),
  ...only(({ bodied }) => bodied, TEXT_FEATURES),
  ...TIME_FEATURES,
};

/** Features of which the best member counts as well as the average: a large story is never alike throughout. */
const BEST_FEATURES = ["titledTitle", "title", "body", "names", "within14Hours", "within36Hours"];

/**
 * Features in which other stories compete: what they share with the article, too, tells less. Each with the value that is
 * assumed where there is no rival, so that a small library joins no sooner than a large one: low for news.
 */
const RIVAL_FEATURES: Readonly<Record<string, number>> = {
  body: 0.08,
  names: 0.08,
  covered: 0.1,
  logBody: evidence(0.08),
};

const PAIR_NAMES = Object.keys(PAIR_FEATURES);
const PAIR_FUNCTIONS = Object.values(PAIR_FEATURES);

/** All features in the order of the numbers that `storyFeatures` gives. */
export const FEATURE_NAMES: readonly string[] = [
  ...PAIR_NAMES,
  ...BEST_FEATURES.map((name) => `best ${name}`),
  ...Object.keys(RIVAL_FEATURES).map((name) => `rival ${name}`),
  ...SURROUNDING_NAMES,
];

const BEST_INDEXES = BEST_FEATURES.map((name) => PAIR_NAMES.indexOf(name));
const RIVALS = Object.entries(RIVAL_FEATURES).map(([name, least]) => ({
  index: PAIR_NAMES.indexOf(name),
  least,
}));

function pairFeatures(one: Placed, other: Placed): number[] {
  const gap = one.at === null || other.at === null ? null : Math.abs(one.at - other.at) / DAY_MS;
  const pair: Pair = { ...similarities(one.vectors, other.vectors), gap, near: bell(gap, NEAR_DAYS) };
  return PAIR_FUNCTIONS.map((feature) => feature(pair));
}

function newest(members: readonly Placed[]): readonly Placed[] {
  if (members.length <= MAX_MEMBERS) return members;
  return members.toSorted((one, other) => (other.at ?? 0) - (one.at ?? 0)).slice(0, MAX_MEMBERS);
}

/** Average link: the means of the features over the members, and the best of some. */
function memberFeatures(article: Placed, members: readonly Placed[]): number[] {
  const rows = members.map((member) => pairFeatures(article, member));
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
  const recent = stories.map(newest);
  const rows = recent.map((members) => memberFeatures(article, members));
  const around = surroundings(article, recent);
  const text = article.vectors.body.length > 0;
  const columns = RIVALS.map(({ index, least }) => (text ? rivals(rows, index, least) : rows.map(() => 0)));
  return rows.map((row, story) => [
    ...row,
    ...columns.map((column) => column[story] ?? 0),
    ...(around[story] ?? []),
  ]);
}
