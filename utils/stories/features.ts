/** What the link score looks at: an article beside each member of a story, and the story beside the others. */
import { bell, DAY_MS, NEAR_DAYS, type Placed } from "./placed";
import { type Similarities, similarities } from "./similarity";
import { SURROUNDING_NAMES, surroundings } from "./surroundings";

interface Pair extends Similarities {
  /** Days between the two; `null` if either has no time. */
  readonly gap: number | null;
  /** How near the two are in time, from 0 to 1: it changes what the text counts. */
  readonly near: number;
  /** The same within half a day or so. */
  readonly nearest: number;
}

/** Days within which articles are nearest. */
const NEAREST_DAYS = 0.6;

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
};

/** What the text counts the more, or the less, the nearer two texts are. */
const NEAR_TEXT_FEATURES: Features = {
  nearTitle: ({ near, title }) => near * title,
  nearCovered: ({ near, covered }) => near * covered,
  nearWhole: ({ near, whole }) => near * evidence(whole),
  nearNames: ({ near, nameless, names }) => (nameless ? 0 : near * evidence(names)),
  nearHeads: ({ near, sharedInHeads }) => (near * sharedInHeads) / 10,
  nearestTitle: ({ nearest, title }) => nearest * title,
  nearestWhole: ({ nearest, whole }) => nearest * evidence(whole),
};

/** Times end with the bells: beyond about 3 weeks nothing changes, so that a story that revives is found. */
const GAP_FEATURES: Features = {
  timed: ({ gap }) => Number(gap !== null),
  within14Hours: ({ nearest }) => nearest,
  within36Hours: ({ near }) => near,
  within3Days: ({ gap }) => bell(gap, 3),
  within7Days: ({ gap }) => bell(gap, 7),
};

/** The features where a pair is of a kind, and 0 elsewhere. */
function only(isOfKind: (pair: Pair) => boolean, features: Features): Features {
  return Object.fromEntries(
    Object.entries(features).map(([name, feature]) => [name, (pair) => (isOfKind(pair) ? feature(pair) : 0)]),
  );
}

/** All that times say: they count as much as the other stories near let them (`timeWeight` of the surroundings). */
const TIME_FEATURES: Features = {
  ...GAP_FEATURES,
  ...only(({ bodied }) => !bodied, { titledNear: ({ near, title }) => near * title }),
  ...only(({ bodied }) => bodied, NEAR_TEXT_FEATURES),
};

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
  logWhole: evidence(0.1),
  title: 0,
  sharedInHeads: 0,
};

/** What is asked of a story the more, the fewer others there are to compare it with. */
const LONE_NAMES = ["lone", "lone logWhole"];

const PAIR_NAMES = Object.keys(PAIR_FEATURES);
const PAIR_FUNCTIONS = Object.values(PAIR_FEATURES);

const MEMBER_NAMES = [...PAIR_NAMES, ...BEST_FEATURES.map((name) => `best ${name}`)];

/** All features in the order of the numbers that `storyFeatures` gives. */
export const FEATURE_NAMES: readonly string[] = [
  ...MEMBER_NAMES,
  ...Object.keys(RIVAL_FEATURES).map((name) => `rival ${name}`),
  ...SURROUNDING_NAMES,
  ...LONE_NAMES,
];

const WHOLE_INDEX = PAIR_NAMES.indexOf("logWhole");

/** The features of members that times have a part in. */
const TIME_INDEXES = [...MEMBER_NAMES.entries()]
  .filter(([, name]) => Object.hasOwn(TIME_FEATURES, name.replace(/^best /, "")))
  .map(([index]) => index);

const BEST_INDEXES = BEST_FEATURES.map((name) => PAIR_NAMES.indexOf(name));
const RIVALS = Object.entries(RIVAL_FEATURES).map(([name, least]) => ({
  index: PAIR_NAMES.indexOf(name),
  least,
}));

function pairFeatures(one: Placed, other: Placed): number[] {
  const gap = one.at === null || other.at === null ? null : Math.abs(one.at - other.at) / DAY_MS;
  const times = { gap, near: bell(gap, NEAR_DAYS), nearest: bell(gap, NEAREST_DAYS) };
  const pair: Pair = { ...similarities(one.vectors, other.vectors), ...times };
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
  const lone = 1 / rows.length;
  return rows.map((row, story) => {
    const { timeWeight = 0, features = [] } = around[story] ?? {};
    return [
      ...weighTimes(row, timeWeight),
      ...columns.map((column) => column[story] ?? 0),
      ...features,
      ...[lone, lone * (row[WHOLE_INDEX] ?? 0)],
    ];
  });
}

/** The features of members with those of time as much as they count. */
function weighTimes(row: readonly number[], timeWeight: number): number[] {
  const weighed = [...row];
  for (const index of TIME_INDEXES) weighed[index] = timeWeight * (row[index] ?? 0);
  return weighed;
}
