import { isClosing, isOpening } from "../export/json";
import { ImportError } from "./item";

/** Characters of one record: longer than any article. */
const LONGEST_RECORD = 64_000_000;

/** How deep a record nests at most. */
const DEEPEST_RECORD = 64;

/** An object of the list that a file holds. */
export interface JsonRecord {
  readonly line: number;
  /** `null` if it is too large, too deep or no JSON. */
  readonly value: Readonly<Record<string, unknown>> | null;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LINE_FEED = 0x0a;

/**
 * The objects in the list that a file is, or in the list that its one object has as `key`, each read for itself: the file
 * may be larger than memory, and nest as deep as it likes.
 *
 * @throws {ImportError} When it ends before its list does.
 */
export async function* jsonRecords(text: AsyncIterable<string>, key: string): AsyncGenerator<JsonRecord> {
  const scan = new JsonScan(key);
  for await (const chunk of text) yield* scan.read(chunk);
  if (!scan.isComplete) throw new ImportError("damaged");
}

class JsonScan {
  readonly #key: string;
  #depth = 0;
  #quoted = false;
  #escaped = false;
  #line = 1;
  /** Where the list is whose objects are wanted: the depth of what is in it; 0 while it was not met or is over. */
  #listDepth = 0;
  #lists = 0;
  /** The last text in quotes at the first level: a key. */
  #lastKey = "";
  #pieces: string[] = [];
  #length = 0;
  #deepest = 0;
  #startLine = 1;

  constructor(key: string) {
    this.#key = key;
  }

  get isComplete(): boolean {
    return this.#depth === 0 && !this.#quoted && this.#lists > 0;
  }

  *read(chunk: string): Generator<JsonRecord> {
    let from = this.#isInRecord ? 0 : -1;
    for (let at = 0; at < chunk.length; at += 1) {
      const code = chunk.charCodeAt(at);
      if (code === LINE_FEED) this.#line += 1;
      if (this.#quoted) this.#readQuoted(code);
      else if (code === QUOTE) {
        this.#quoted = true;
        if (this.#depth === 1) this.#lastKey = "";
      } else if (isOpening(code)) {
        if (this.#open(chunk, at)) from = at;
      } else if (isClosing(code) && this.#close()) {
        this.#take(chunk.slice(Math.max(from, 0), at + 1));
        from = -1;
        yield this.#record();
      }
    }
    if (from >= 0) this.#take(chunk.slice(from));
  }

  get #isInRecord(): boolean {
    return this.#listDepth > 0 && this.#depth > this.#listDepth;
  }

  #readQuoted(code: number): void {
    if (this.#depth === 1 && code !== QUOTE && this.#lastKey.length <= this.#key.length)
      this.#lastKey += String.fromCharCode(code);
    if (this.#escaped) this.#escaped = false;
    else if (code === BACKSLASH) this.#escaped = true;
    else if (code === QUOTE) this.#quoted = false;
  }

  /** Tells whether a record begins. */
  #open(chunk: string, at: number): boolean {
    this.#depth += 1;
    const isList = chunk[at] === "[";
    const isWanted = this.#depth === 1 || (this.#depth === 2 && this.#lastKey === this.#key);
    if (this.#listDepth === 0 && isList && isWanted) {
      this.#listDepth = this.#depth;
      this.#lists += 1;
      return false;
    }
    if (!this.#isInRecord) return false;
    const begins = this.#depth === this.#listDepth + 1;
    if (begins) this.#startLine = this.#line;
    this.#deepest = begins ? 1 : Math.max(this.#deepest, this.#depth - this.#listDepth);
    return begins;
  }

  /** Tells whether a record ends. */
  #close(): boolean {
    this.#depth -= 1;
    if (this.#depth < 0) throw new ImportError("damaged");
    if (this.#listDepth > 0 && this.#depth < this.#listDepth) this.#listDepth = 0;
    return this.#listDepth > 0 && this.#depth === this.#listDepth;
  }

  /** Keeps a piece of a record, unless the record is too large already. */
  #take(piece: string): void {
    this.#length += piece.length;
    if (this.#length <= LONGEST_RECORD) this.#pieces.push(piece);
  }

  #record(): JsonRecord {
    const isReadable = this.#length <= LONGEST_RECORD && this.#deepest <= DEEPEST_RECORD;
    const value = isReadable ? parsed(this.#pieces.join("")) : null;
    this.#pieces = [];
    this.#length = 0;
    return { line: this.#startLine, value };
  }
}

function parsed(json: string): JsonRecord["value"] {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}
