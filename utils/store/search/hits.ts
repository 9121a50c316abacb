/** The articles that have a word, and the greatest impact that the word has in each. */
export class Hits {
  /** By id: from 1 to 255, 0 for none. */
  readonly impacts: Uint8Array;
  /** The order that a segment must have to count, by id; `null` if nothing is out of date. */
  readonly least: Uint32Array | null;
  /** How many articles there are. */
  count = 0;

  constructor(size: number, least: Uint32Array | null) {
    this.impacts = new Uint8Array(size);
    this.least = least;
  }

  /** Adds an article with an impact of 1. @param order That of the segment which says so. */
  add(id: number, order: number): void {
    if (this.impacts[id] !== 0 || (this.least !== null && order < (this.least[id] ?? 0))) return;
    this.impacts[id] = 1;
    this.count++;
  }

  /** The articles, ascending. */
  ids(): Uint32Array {
    const { impacts, count } = this;
    const ids = new Uint32Array(count);
    let place = 0;
    for (let id = 0; id < impacts.length; id++) if (impacts[id] !== 0) ids[place++] = id;
    return ids;
  }
}
