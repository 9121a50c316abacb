/** How much two articles have in common, channel by channel. */
import { type SparseVector, type StoryVectors, WEIGHT_STEP } from "./vectors";

/** All from 0 to 1 unless they say otherwise; what needs a text is 0 if either article has none. */
export interface Similarities {
  /** True if both have a text beside their titles. */
  readonly bodied: boolean;
  /** True if either has no names at all, as texts in other languages than English: what names say is left out then. */
  readonly nameless: boolean;
  /** Cosines. */
  readonly title: number;
  readonly lead: number;
  readonly body: number;
  readonly names: number;
  /** Cosine of title, lead and body together. */
  readonly whole: number;
  /** Cosine of the squared weights of names: rare ones count most. */
  readonly rareNames: number;
  /** How much of each title the other's text holds: on the average, and the less of the two. */
  readonly covered: number;
  readonly leastCovered: number;
  /** How much of each lead the other's text holds, and of each one's names the other's, on the average. */
  readonly leadCovered: number;
  readonly namesCovered: number;
  /** Cosine of each title with the other's lead, on the average. */
  readonly crossed: number;
  /** Quoted runs of words that both have. */
  readonly quotes: number;
  /** The weight of the rarest thing that both titles name, of the rarest name, and of all shared names: TF-IDF, 0 and up. */
  readonly rarestInTitles: number;
  readonly rarestName: number;
  readonly rarestWord: number;
  readonly sharedNames: number;
  /** The same of title and lead, and how many terms both have there, and in their titles. */
  readonly rarestInHeads: number;
  readonly sharedInHeads: number;
  readonly sharedInTitles: number;
  /** The weight of the rarest thing that one title names and the other's text lacks: the mean of both ways. */
  readonly lacking: number;
}

type Visit = (weight: number, otherWeight: number) => void;

/** Calls `visit` with the two weights of every term that both have. */
function eachShared(one: SparseVector, other: SparseVector, visit: Visit): void {
  let here = 0;
  let there = 0;
  while (here < one.terms.length && there < other.terms.length) {
    const difference = (one.terms[here] ?? 0) - (other.terms[there] ?? 0);
    if (difference === 0) visit(one.weights[here++] ?? 0, other.weights[there++] ?? 0);
    else if (difference < 0) here++;
    else there++;
  }
}

function cosine(one: SparseVector, other: SparseVector): number {
  let product = 0;
  eachShared(one, other, (weight, otherWeight) => {
    product += weight * otherWeight;
  });
  return product === 0 ? 0 : product / (one.length * other.length);
}

/** The share of `one` that `other` has, by squared weight. */
function coverage(one: SparseVector, other: SparseVector): number {
  let shared = 0;
  eachShared(one, other, (weight) => {
    shared += weight * weight;
  });
  return shared === 0 ? 0 : shared / one.length ** 2;
}

/** The greatest shared weight, the sum of all, and how many there are. */
function sharedWeight(
  one: SparseVector,
  other: SparseVector,
): { rarest: number; sum: number; count: number } {
  let rarest = 0;
  let sum = 0;
  let count = 0;
  eachShared(one, other, (weight, otherWeight) => {
    const shared = Math.min(weight, otherWeight) * WEIGHT_STEP;
    rarest = Math.max(rarest, shared);
    sum += shared;
    count++;
  });
  return { rarest, sum, count };
}

/** The cosine of the squared weights. */
function squaredCosine(one: SparseVector, other: SparseVector): number {
  let product = 0;
  eachShared(one, other, (weight, otherWeight) => {
    product += (weight * otherWeight) ** 2;
  });
  return product === 0 ? 0 : product / (squaredLength(one) * squaredLength(other));
}

function squaredLength({ weights }: SparseVector): number {
  let sum = 0;
  for (const weight of weights) sum += weight ** 4;
  return Math.sqrt(sum);
}

/** The greatest weight of `one` that `other` has not. */
function greatestLacking(one: SparseVector, other: SparseVector): number {
  let greatest = 0;
  let there = 0;
  for (const [here, term] of one.terms.entries()) {
    while ((other.terms[there] ?? Number.POSITIVE_INFINITY) < term) there++;
    if (other.terms[there] !== term) greatest = Math.max(greatest, one.weights[here] ?? 0);
  }
  return greatest * WEIGHT_STEP;
}

function countShared(one: Uint32Array, other: Uint32Array): number {
  const held = new Set(one);
  return other.reduce((count, hash) => count + Number(held.has(hash)), 0);
}

type TextSimilarities = Omit<Similarities, "bodied" | "title" | "rarestInTitles" | "sharedInTitles">;

/** Of articles one of which has nothing but a title. */
const NO_TEXT: TextSimilarities = {
  nameless: true,
  lead: 0,
  body: 0,
  names: 0,
  whole: 0,
  rareNames: 0,
  covered: 0,
  leastCovered: 0,
  leadCovered: 0,
  namesCovered: 0,
  crossed: 0,
  quotes: 0,
  rarestName: 0,
  rarestWord: 0,
  sharedNames: 0,
  rarestInHeads: 0,
  sharedInHeads: 0,
  lacking: 0,
};

function mean(one: number, other: number): number {
  return (one + other) / 2;
}

function textSimilarities(one: StoryVectors, other: StoryVectors): TextSimilarities {
  const names = sharedWeight(one.names, other.names);
  const heads = sharedWeight(one.head, other.head);
  const covered = [coverage(one.title, other.body), coverage(other.title, one.body)] as const;
  return {
    nameless: one.names.length === 0 || other.names.length === 0,
    lead: cosine(one.lead, other.lead),
    body: cosine(one.body, other.body),
    names: cosine(one.names, other.names),
    whole: cosine(one.whole, other.whole),
    rareNames: squaredCosine(one.names, other.names),
    covered: mean(...covered),
    leastCovered: Math.min(...covered),
    leadCovered: mean(coverage(one.lead, other.body), coverage(other.lead, one.body)),
    namesCovered: mean(coverage(one.names, other.names), coverage(other.names, one.names)),
    crossed: mean(cosine(one.title, other.lead), cosine(one.lead, other.title)),
    quotes: countShared(one.quotes, other.quotes),
    rarestName: names.rarest,
    rarestWord: sharedWeight(one.body, other.body).rarest,
    sharedNames: names.sum,
    rarestInHeads: heads.rarest,
    sharedInHeads: heads.count,
    lacking: mean(greatestLacking(one.title, other.body), greatestLacking(other.title, one.body)),
  };
}

/** Compares two articles; the order of the two does not matter. */
export function similarities(one: StoryVectors, other: StoryVectors): Similarities {
  const titles = sharedWeight(one.title, other.title);
  const bodied = one.body.length > 0 && other.body.length > 0;
  return {
    bodied,
    title: cosine(one.title, other.title),
    rarestInTitles: titles.rarest,
    sharedInTitles: titles.count,
    ...(bodied ? textSimilarities(one, other) : NO_TEXT),
  };
}
