import { type Page, PageWriter } from "./page-writer";
import { PAIRS, pairTerm } from "./pairs";

const FIRST_SIZE = 1024;

/**
 * Postings of many terms, gathered in any order: in columns, since an object for each of the thousand terms of an article would
 * take longer than all else. Pairs of words, which are half of them, stand apart by their bits, in whose order their terms are.
 */
export class Postings {
  private readonly places = new Map<string, number>();
  private readonly words = new Columns();
  private readonly pairs = new Columns();

  /** The place of a term, by which its postings are added. */
  placeOf(term: string): number {
    const known = this.places.get(term);
    if (known !== undefined) return known;
    const place = this.places.size;
    this.places.set(term, place);
    return place;
  }

  /** @param impact From 1 to 255. */
  add(term: string, id: number, impact: number): void {
    this.words.add(this.placeOf(term), id, impact);
  }

  addAt(place: number, id: number, impact: number): void {
    this.words.add(place, id, impact);
  }

  /**
   * Adds an article to those that may have a pair.
   *
   * @param bits The pair's.
   * @param check From 1 to 255.
   */
  addPair(bits: number, id: number, check: number): void {
    this.pairs.add(bits, id, check);
  }

  /** All of them as pages of an index. */
  pages(): readonly Page[] {
    const terms = [...this.places.keys()].sort();
    const ranks = new Uint32Array(terms.length);
    for (const [rank, term] of terms.entries()) ranks[this.places.get(term) ?? 0] = rank;
    const words = this.words.sorted(terms.length, (place) => ranks[place] ?? 0);
    const pairs = this.pairs.sorted(PAIRS, (bits) => bits);
    const wordOf = (rank: number) => terms[rank] ?? "";
    const firstPair = pairTerm(0);
    const beforePairs = terms.filter((term) => term < firstPair).length;
    const writer = new PageWriter();
    write(writer, words, 0, beforePairs, wordOf);
    write(writer, pairs, 0, PAIRS, pairTerm);
    write(writer, words, beforePairs, terms.length, wordOf);
    return writer.finish();
  }
}

/** Postings by the rank of their term, and where those of each rank end. */
interface Sorted {
  readonly ids: Uint32Array;
  readonly impacts: Uint8Array;
  readonly ends: Uint32Array;
}

/** Postings in the order in which they came: of each the key of its term, its article, its impact. */
class Columns {
  private keys = new Uint32Array(FIRST_SIZE);
  private ids = new Uint32Array(FIRST_SIZE);
  private impacts = new Uint8Array(FIRST_SIZE);
  private size = 0;

  add(key: number, id: number, impact: number): void {
    if (this.size === this.keys.length) this.grow();
    this.keys[this.size] = key;
    this.ids[this.size] = id;
    this.impacts[this.size++] = impact;
  }

  /** By ranks below `ranks`, those of each in the order in which they came. None are left afterwards. */
  sorted(ranks: number, rankOf: (key: number) => number): Sorted {
    const { keys, size } = this;
    const ends = new Uint32Array(ranks);
    for (let at = 0; at < size; at++) {
      const rank = rankOf(keys[at] ?? 0);
      keys[at] = rank;
      ends[rank] = (ends[rank] ?? 0) + 1;
    }
    let start = 0;
    for (let rank = 0; rank < ranks; rank++) {
      const count = ends[rank] ?? 0;
      ends[rank] = start;
      start += count;
    }
    const [ids, impacts] = [new Uint32Array(size), new Uint8Array(size)];
    for (let at = 0; at < size; at++) {
      const rank = keys[at] ?? 0;
      const to = ends[rank] ?? 0;
      ids[to] = this.ids[at] ?? 0;
      impacts[to] = this.impacts[at] ?? 1;
      ends[rank] = to + 1;
    }
    this.size = 0;
    return { ids, impacts, ends };
  }

  private grow(): void {
    const size = this.keys.length * 2;
    this.keys = grown(this.keys, new Uint32Array(size));
    this.ids = grown(this.ids, new Uint32Array(size));
    this.impacts = grown(this.impacts, new Uint8Array(size));
  }
}

function grown<T extends Uint32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** Writes the postings of the ranks in `[first, end)`. */
function write(
  writer: PageWriter,
  { ids, impacts, ends }: Sorted,
  first: number,
  end: number,
  termOf: (rank: number) => string,
): void {
  let from = first === 0 ? 0 : (ends[first - 1] ?? 0);
  for (let rank = first; rank < end; rank++) {
    const to = ends[rank] ?? from;
    if (to === from) continue;
    makeAscending(ids, impacts, from, to);
    writer.add(termOf(rank), ids, impacts, from, to);
    from = to;
  }
}

/** Puts a stretch of postings in the order of their articles: those that were saved again come out of it. */
function makeAscending(ids: Uint32Array, impacts: Uint8Array, from: number, to: number): void {
  let at = from + 1;
  while (at < to && (ids[at] ?? 0) >= (ids[at - 1] ?? 0)) at++;
  if (at >= to) return;
  const places = Array.from({ length: to - from }, (_, index) => from + index);
  places.sort((one, other) => (ids[one] ?? 0) - (ids[other] ?? 0));
  const sortedIds = places.map((place) => ids[place] ?? 0);
  const sortedImpacts = places.map((place) => impacts[place] ?? 1);
  ids.set(sortedIds, from);
  impacts.set(sortedImpacts, from);
}
