/** A page of the index that is kept, with what finds a term in it without reading it from the front. */
import { PageReader } from "./page-reader";

/** Entries from one that is known by its term to the next. */
const EVERY = 16;

const decoder = new TextDecoder();

/** A place in a page from which it can be read. */
interface Start {
  readonly term: string;
  readonly offset: number;
}

export class IndexPage {
  readonly bytes: Uint8Array;
  private wasRead = false;
  private starts: readonly Start[] | null = null;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** The last known place whose term stands before `term`; `null` if the page is to be read from the front, as it is the first time. */
  before(term: string): Start | null {
    if (!this.wasRead) {
      this.wasRead = true;
      return null;
    }
    this.starts ??= startsOf(this.bytes);
    const { starts } = this;
    let [from, to] = [0, starts.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((starts[middle]?.term ?? "") < term) from = middle + 1;
      else to = middle;
    }
    return starts[from - 1] ?? null;
  }
}

function startsOf(bytes: Uint8Array): readonly Start[] {
  const reader = new PageReader(bytes);
  const term = new Uint8Array(512);
  const starts: Start[] = [];
  for (let entry = 0, offset = 0; reader.next(); entry++, offset = reader.nextOffset) {
    const { shared, suffixStart, suffixEnd } = reader;
    for (let at = suffixStart; at < suffixEnd; at++) term[shared + at - suffixStart] = bytes[at] ?? 0;
    const length = shared + suffixEnd - suffixStart;
    if (entry % EVERY === 0) starts.push({ term: decoder.decode(term.subarray(0, length)), offset });
  }
  return starts;
}
