/** An article as sparse vectors, one for each channel: title, lead, body, names, and its quotations. They are made once and never change. */
import type { TextBlock } from "../article";
import { hashText } from "../hash";
import { countOf, NO_WORDS } from "../word-counts";
import { calendarWords } from "./calendar-words";
import { documentText, documentWords } from "./document-words";
import type { Frequencies } from "./frequencies";
import { namesOf, quotedShinglesOf } from "./tokenize";

/** What linking and timelines need to know of an article. */
export interface StoryDocument {
  readonly title: string;
  readonly lead: string | null;
  readonly blocks: readonly TextBlock[];
  /** A BCP 47 tag. */
  readonly lang: string | null;
  /** When it was published, or else saved: milliseconds since the Unix epoch; `null` leaves time out of account. */
  readonly at: number | null;
}

/** Terms in ascending order, and their weights beside them. */
export interface SparseVector {
  /** 24-bit hashes. */
  readonly terms: Uint32Array;
  /** TF-IDF in steps of `WEIGHT_STEP`: whole ones, so that packing loses nothing, but of channels taken together. */
  readonly weights: Uint8Array | Float64Array;
  /** Euclidean length of the weights. */
  readonly length: number;
}

export const CHANNELS = ["title", "lead", "body", "names"] as const;

export type Channel = (typeof CHANNELS)[number];

/** The channels that are kept; the rest of `StoryVectors` is made from them. */
export interface ChannelVectors extends Readonly<Record<Channel, SparseVector>> {
  /** 24-bit hashes of quoted runs of words, ascending: the least ones, so that two articles keep the same of those they share. */
  readonly quotes: Uint32Array;
}

export interface StoryVectors extends ChannelVectors {
  /** Title and lead together: the greater weight of a term in both. */
  readonly head: SparseVector;
  /** Title, lead and body together: the sum of a term's weights by `WHOLE_FACTORS`. */
  readonly whole: SparseVector;
}

/** The strongest terms that are kept of each channel; with the quotes they fit in 1.2 kB. Twice as many linked no better. */
export const MAX_TERMS: Readonly<Record<Channel, number>> = { title: 24, lead: 40, body: 120, names: 48 };

/** Quoted runs of words that are kept. */
export const MAX_QUOTES = 72;

/** What a term counts by channel: the title says best what an article is about, and names stand in the text anyway. */
const WHOLE_FACTORS = { title: 2, lead: 1.3, body: 1 } as const;

/** One step of a weight: the greatest weight of any sense, about 36, fits in a byte. */
export const WEIGHT_STEP = 1 / 7;

const MAX_WEIGHT = 255;

/** Words that make the lead, standfirst first: about the first two paragraphs. */
const LEAD_WORDS = 60;

/** Document count assumed of an English word that the frequencies don't have: they have all that stand in 8 documents. */
const UNKNOWN_COUNT = 3;

/** How much the guess by length weighs against the library's own counts, in documents. */
const GUESS_WEIGHT = 5;

/** Share of documents that words of 1, 2, 3, … letters stand in, roughly, where nothing is known: short words are common. */
const SHARE_BY_LENGTH = [0.7, 0.6, 0.5, 0.3, 0.15, 0.06];
const SHARE_OF_LONG = 0.02;

/** Share of documents that a given weekday or month stands in, roughly. */
const SHARE_OF_CALENDAR_WORDS = 0.3;

/** The same for scripts without spaces, whose words are short. */
const SHARE_BY_LENGTH_UNSPACED = [0.5, 0.06];

/** The same for words of hiragana alone, which are endings and particles for the most part. */
const SHARE_BY_LENGTH_HIRAGANA = [0.7, 0.5, 0.3];

const HIRAGANA = /^\p{Script=Hiragana}+$/u;

const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** How many short hashes there are. */
const TERMS = 2 ** 24;

function shortHash(term: string): number {
  return hashText(term) >>> 8;
}

type InverseFrequency = (term: string) => number;

function englishFrequency(frequencies: Frequencies, counts: ReadonlyMap<number, number>): InverseFrequency {
  return (term) => Math.log(frequencies.documents / (counts.get(hashText(term)) ?? UNKNOWN_COUNT));
}

function sharesByLength(word: string): readonly number[] {
  if (HIRAGANA.test(word)) return SHARE_BY_LENGTH_HIRAGANA;
  return UNSPACED.test(word) ? SHARE_BY_LENGTH_UNSPACED : SHARE_BY_LENGTH;
}

function guessShare(word: string, calendar: ReadonlySet<string>): number {
  if (calendar.has(word)) return SHARE_OF_CALENDAR_WORDS;
  return sharesByLength(word)[[...word].length - 1] ?? SHARE_OF_LONG;
}

function foreignFrequency(frequencies: Frequencies, lang: string): InverseFrequency {
  const library = frequencies.library.get(lang) ?? NO_WORDS;
  const calendar = calendarWords(lang);
  return (word) => {
    const count = countOf(library, hashText(word)) + GUESS_WEIGHT * guessShare(word, calendar);
    return Math.log((library.documents + GUESS_WEIGHT) / count);
  };
}

/** Sublinear TF times IDF; the strongest `limit` terms. */
function weigh(terms: readonly string[], inverseFrequency: InverseFrequency, limit: number): SparseVector {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  const weighed = new Map<number, number>();
  for (const [term, count] of counts) {
    const weight = Math.round(((1 + Math.log(count)) * inverseFrequency(term)) / WEIGHT_STEP);
    if (weight > 0) weighed.set(shortHash(term), Math.min(MAX_WEIGHT, weight));
  }
  // Weight and term as one number each, which sorts far faster than pairs do: the heaviest first, of equals the least term.
  const keys = Float64Array.from(weighed, (entry) => entry[1] * TERMS - entry[0])
    .sort()
    .reverse();
  const strongest = Uint32Array.from(
    keys.subarray(0, limit),
    (key) => Math.ceil(key / TERMS) * TERMS - key,
  ).sort();
  return sparseVector(
    strongest,
    Uint8Array.from(strongest, (term) => weighed.get(term) ?? 0),
  );
}

/** A vector of ascending terms. */
export function sparseVector(terms: Uint32Array, weights: Uint8Array | Float64Array): SparseVector {
  let squares = 0;
  for (const weight of weights) squares += weight * weight;
  return { terms, weights, length: Math.sqrt(squares) };
}

/** The terms of both, in one pass; a term that one has not weighs 0 there. */
function together(
  one: SparseVector,
  other: SparseVector,
  weigh: (weight: number, otherWeight: number) => number,
): SparseVector {
  const terms = new Uint32Array(one.terms.length + other.terms.length);
  const weights = new Float64Array(terms.length);
  let [here, there, count] = [0, 0, 0];
  while (here < one.terms.length || there < other.terms.length) {
    const term = Math.min(one.terms[here] ?? Infinity, other.terms[there] ?? Infinity);
    const weight = one.terms[here] === term ? (one.weights[here++] ?? 0) : 0;
    const otherWeight = other.terms[there] === term ? (other.weights[there++] ?? 0) : 0;
    terms[count] = term;
    weights[count++] = weigh(weight, otherWeight);
  }
  return sparseVector(terms.slice(0, count), weights.slice(0, count));
}

/** The vectors with those that are made from several channels. */
export function storyVectors(channels: ChannelVectors): StoryVectors {
  const { title, lead, body } = channels;
  const factors = WHOLE_FACTORS;
  const top = together(title, lead, (one, other) => one * factors.title + other * factors.lead);
  return {
    ...channels,
    head: together(title, lead, Math.max),
    whole: together(top, body, (one, other) => one + other * factors.body),
  };
}

function leastHashes(shingles: readonly string[]): Uint32Array {
  return Uint32Array.from(new Set(shingles.map(shortHash)))
    .sort()
    .slice(0, MAX_QUOTES);
}

/** Turns an article into vectors. */
export function vectorize(document: StoryDocument, frequencies: Frequencies): StoryVectors {
  const lines = [document.lead ?? "", ...document.blocks.map((block) => block.text)];
  const { lang, title, body } = documentWords(document);
  const english = lang === "en";
  const ofWord = english
    ? englishFrequency(frequencies, frequencies.words)
    : foreignFrequency(frequencies, lang);
  const ofName = englishFrequency(frequencies, frequencies.names);
  const names = [document.title, ...lines].flatMap((line) => namesOf(line, lang));
  return storyVectors({
    title: weigh(title, ofWord, MAX_TERMS.title),
    lead: weigh(body.slice(0, LEAD_WORDS), ofWord, MAX_TERMS.lead),
    body: weigh(body, ofWord, MAX_TERMS.body),
    names: weigh(
      names.map((name) => `e:${name}`),
      (name) => ofName(name.slice(2)),
      MAX_TERMS.names,
    ),
    quotes: leastHashes(quotedShinglesOf(documentText(document))),
  });
}

/** True if the vectors come out the same whatever the library has: names are told in English alone, whose frequencies are shipped. */
export function isByShipped({ names }: StoryVectors): boolean {
  return names.terms.length > 0;
}

/** How many terms `lookupTerms` gives at most. */
const MAX_LOOKUP_TERMS = 30;

/**
 * The terms that are strongest in all channels together, as keys for inverted lists: articles that share some are candidates
 * for linking.
 *
 * A sum: a word of title, lead and body finds its story sooner than one that is merely rare.
 */
export function lookupTerms(vectors: StoryVectors): readonly number[] {
  const { terms, weights } = vectors.whole;
  const places = [...terms.keys()].sort(
    (one, other) => (weights[other] ?? 0) - (weights[one] ?? 0) || one - other,
  );
  return places.slice(0, MAX_LOOKUP_TERMS).map((place) => terms[place] ?? 0);
}
