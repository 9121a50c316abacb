/** How much two articles have in common, channel by channel. */
import { type SparseVector, type StoryVectors, WEIGHT_STEP } from "./vectors";

/** All from 0 to 1 unless they say otherwise; what needs a text is 0 if either article has none. */
export interface Similarities {
  /** True if both have a text beside their titles. */
  readonly bodied: boolean;
  /** Cosines. */
  readonly title: number;
  readonly lead: number;
  readonly body: number;
  readonly names: number;
  /** How much of each title the other's text holds, on the average. */
  readonly covered: number;
  /** Cosine of each title with the other's lead, on the average. */
  readonly crossed: number;
  /** Quoted runs of words that both have. */
  readonly quotes: number;
  /** The weight of the rarest thing that both titles name, of the rarest name, and of all shared names: TF-IDF, 0 and up. */
  readonly rarestInTitles: number;
  readonly rarestName: number;
  readonly rarestWord: number;
  readonly sharedNames: number;
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

/** The greatest shared weight and the sum of all. */
function sharedWeight(one: SparseVector, other: SparseVector): { rarest: number; sum: number } {
  let rarest = 0;
  let sum = 0;
  eachShared(one, other, (weight, otherWeight) => {
    const shared = Math.min(weight, otherWeight) * WEIGHT_STEP;
    rarest = Math.max(rarest, shared);
    sum += shared;
  });
  return { rarest, sum };
}

function countShared(one: Uint32Array, other: Uint32Array): number {
  const held = new Set(one);
  return other.reduce((count, hash) => count + Number(held.has(hash)), 0);
}

/** Compares two articles; the order of the two does not matter. */
export function similarities(one: StoryVectors, other: StoryVectors): Similarities {
  const title = cosine(one.title, other.title);
  const rarestInTitles = sharedWeight(one.title, other.title).rarest;
  const bare = {
    lead: 0,
    body: 0,
    names: 0,
    covered: 0,
    crossed: 0,
    rarestWord: 0,
    quotes: 0,
    rarestName: 0,
    sharedNames: 0,
  };
  const bodied = one.body.length > 0 && other.body.length > 0;
  if (!bodied) return { bodied, title, rarestInTitles, ...bare };
  const shared = sharedWeight(one.names, other.names);
  return {
    bodied,
    title,
    lead: cosine(one.lead, other.lead),
    body: cosine(one.body, other.body),
    names: cosine(one.names, other.names),
    covered: (coverage(one.title, other.body) + coverage(other.title, one.body)) / 2,
    crossed: (cosine(one.title, other.lead) + cosine(one.lead, other.title)) / 2,
    quotes: countShared(one.quotes, other.quotes),
    rarestInTitles,
    rarestName: shared.rarest,
    rarestWord: sharedWeight(one.body, other.body).rarest,
    sharedNames: shared.sum,
  };
}
