/** Articles that there is room for at first: few words have more. */
const FIRST_ROOM = 1024;

/** The articles that have a word, and the greatest impact that the word has in each. */
export class Hits {
  /** By id: from 1 to 255, 0 for none. */
  readonly impacts: Uint8Array;
  count = 0;
  private found = new Uint32Array(FIRST_ROOM);
  private readonly least: Uint32Array | null;

  /** @param least The order that a segment must have to count, by id; `null` if nothing is out of date. */
  constructor(size: number, least: Uint32Array | null) {
    this.impacts = new Uint8Array(size);
    this.least = least;
  }

  /** The articles, in no order. */
  get ids(): Uint32Array {
    return this.found.subarray(0, this.count);
  }

  /** Takes an article of a segment of `order`. Any impact counts 1 at least. */
  raise(id: number, impact: number, order: number): void {
    const before = this.impacts[id] ?? 0;
    const counted = Math.max(1, impact);
    if (counted <= before || (this.least !== null && order < (this.least[id] ?? 0))) return;
    if (before === 0) this.add(id);
    this.impacts[id] = counted;
  }

  private add(id: number): void {
    if (this.count === this.found.length) {
      const grown = new Uint32Array(this.count * 2);
      grown.set(this.found);
      this.found = grown;
    }
    this.found[this.count++] = id;
  }
}
