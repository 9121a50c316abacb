import { type Page, PageWriter } from "./page-writer";

/**
 * Postings of many terms, gathered in any order: in columns, since an object for each of the thousand terms of an article would
 * take longer than all else.
 */
export class Postings {
  private readonly places = new Map<string, number>();
  private readonly counts: number[] = [];
  /** Of each posting: the place of its term, its article, its impact. */
  private readonly termPlaces: number[] = [];
  private readonly ids: number[] = [];
  private readonly impacts: number[] = [];

  /** The place of a term, by which its postings are added. */
  placeOf(term: string): number {
    const known = this.places.get(term);
    if (known !== undefined) return known;
    const place = this.counts.length;
    this.places.set(term, place);
    this.counts.push(0);
    return place;
  }

  /** @param impact From 1 to 255. */
  add(term: string, id: number, impact: number): void {
    this.addAt(this.placeOf(term), id, impact);
  }

  addAt(place: number, id: number, impact: number): void {
    this.counts[place] = (this.counts[place] ?? 0) + 1;
    this.termPlaces.push(place);
    this.ids.push(id);
    this.impacts.push(impact);
  }

  /** All of them as pages of an index. */
  pages(): readonly Page[] {
    const writer = new PageWriter();
    const terms = [...this.places.keys()].sort();
    const { ids, impacts, ends } = this.byTerm(terms);
    let from = 0;
    for (const [rank, term] of terms.entries()) {
      const to = ends[rank] ?? from;
      makeAscending(ids, impacts, from, to);
      writer.add(term, ids, impacts, from, to);
      from = to;
    }
    return writer.finish();
  }

  /** The postings in the order of `terms`, and where those of each end. */
  private byTerm(terms: readonly string[]) {
    const size = this.ids.length;
    const [ids, impacts] = [new Uint32Array(size), new Uint8Array(size)];
    const ends = new Uint32Array(terms.length);
    const ranks = new Uint32Array(terms.length);
    let start = 0;
    for (const [rank, term] of terms.entries()) {
      const place = this.places.get(term) ?? 0;
      ranks[place] = rank;
      ends[rank] = start;
      start += this.counts[place] ?? 0;
    }
    for (let at = 0; at < size; at++) {
      const rank = ranks[this.termPlaces[at] ?? 0] ?? 0;
      const to = ends[rank] ?? 0;
      ids[to] = this.ids[at] ?? 0;
      impacts[to] = this.impacts[at] ?? 1;
      ends[rank] = to + 1;
    }
    return { ids, impacts, ends };
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
