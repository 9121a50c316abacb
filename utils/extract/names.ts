/** One alternative of a selector: a class or an id, or a part of one. */
const BY_NAME = /^[.#]([\w-]+)$|^\[(?:class|id)\*=['"]([\w-]+)['"] i\]/;

/** What the classes and ids of a page are called. Long selectors are dear, and of what they name a page has little. */
export class Names {
  readonly #names: ReadonlySet<string>;
  readonly #text: string;

  constructor(values: Iterable<string>) {
    this.#names = new Set([...values].flatMap((value) => value.split(/\s+/)));
    this.#text = [...this.#names].join(" ").toLowerCase();
  }

  /** Whether one of them has `part`, in whatever case. */
  include(part: string): boolean {
    return this.#text.includes(part);
  }

  /** The alternatives of a selector that the page may have; none may hold a comma. */
  narrow(selector: string): string {
    const left = selector.split(/,\s*/).filter((alternative) => {
      const [named, whole, part] = BY_NAME.exec(alternative) ?? [];
      if (named === undefined) return true;
      return whole === undefined ? this.include(part ?? "") : this.#names.has(whole);
    });
    return left.join();
  }
}
