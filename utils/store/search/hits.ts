/** The articles that have a word, and the greatest impact that the word has in each. */
export class Hits {
  /** By id: from 1 to 255, 0 for none. */
  readonly impacts: Uint8Array;
  /** The order that a segment must have to count, by id; `null` if nothing is out of date. */
  readonly least: Uint32Array | null;
  /** How many articles there are. */
  count = 0;

  /** @param impacts A place for every article, all 0; a multiple of four. */
  constructor(impacts: Uint8Array, least: Uint32Array | null) {
    this.impacts = impacts;
    this.least = least;
  }

  /** Adds an article with an impact of 1. @param order That of the segment which says so. */
  add(id: number, order: number): void {
    if (this.impacts[id] !== 0 || (this.least !== null && order < (this.least[id] ?? 0))) return;
    this.impacts[id] = 1;
    this.count++;
  }

  /** The articles, ascending. Four are looked at in one step: most words are rare. */
  ids(): Uint32Array {
    const { impacts, count } = this;
    const fours = new Uint32Array(impacts.buffer, impacts.byteOffset, impacts.length / 4);
    const ids = new Uint32Array(count);
    let place = 0;
    for (let four = 0; place < count; four++) {
      if (fours[four] === 0) continue;
      for (let id = four * 4; id < four * 4 + 4; id++) if (impacts[id] !== 0) ids[place++] = id;
    }
    return ids;
  }
}
