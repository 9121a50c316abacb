/** Numbers as bytes: seven bits each, the lowest first; the top bit says that more follow. */

const FIRST_BYTES = 32_768;

/** Bytes that grow as they are written. */
export class ByteWriter {
  length = 0;
  private bytes: Uint8Array;

  constructor(firstBytes: number = FIRST_BYTES) {
    this.bytes = new Uint8Array(firstBytes);
  }

  byte(value: number): void {
    this.reserve(1);
    this.bytes[this.length++] = value;
  }

  varint(value: number): void {
    let rest = value;
    for (; rest > 0x7f; rest = Math.floor(rest / 0x80)) this.byte((rest & 0x7f) | 0x80);
    this.byte(rest);
  }

  /** Takes over what `other` has, which begins anew. */
  moveIn(other: ByteWriter): void {
    this.reserve(other.length);
    for (let at = 0; at < other.length; at++) this.bytes[this.length + at] = other.bytes[at] ?? 0;
    this.length += other.length;
    other.length = 0;
  }

  /** What was written, and begins anew. */
  take(): Uint8Array {
    const taken = this.bytes.slice(0, this.length);
    this.length = 0;
    return taken;
  }

  private reserve(count: number): void {
    if (this.length + count <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.length + count));
    grown.set(this.bytes.subarray(0, this.length));
    this.bytes = grown;
  }
}

/**
 * Adds numbers to those that are packed, each kept once. Greater ones than all of these are appended to the bytes: what comes
 * last is mostly greatest.
 *
 * @param numbers Ascending.
 */
export function withAscending(packed: Uint8Array, numbers: ReadonlySet<number>): Uint8Array {
  const last = lastOf(packed);
  const [first = 0] = numbers;
  if (packed.length > 0 && first <= last) {
    const all = Float64Array.from([...unpackAscending(packed), ...numbers]).sort();
    return packAscending(new Set(all));
  }
  const added = packAscending(numbers, last);
  const joined = new Uint8Array(packed.length + added.length);
  joined.set(packed);
  joined.set(added, packed.length);
  return joined;
}

/** Ascending numbers as the gaps between them, the first from `before`. */
function packAscending(numbers: ReadonlySet<number>, before = 0): Uint8Array {
  const writer = new ByteWriter(numbers.size * 4);
  let last = before;
  for (const number of numbers) {
    writer.varint(number - last);
    last = number;
  }
  return writer.take();
}

/** The last of packed numbers: the sum of their gaps; 0 of none. */
function lastOf(packed: Uint8Array): number {
  let last = 0;
  let factor = 1;
  for (const byte of packed) {
    last += (byte & 0x7f) * factor;
    factor = byte >= 0x80 ? factor * 0x80 : 1;
  }
  return last;
}

/** What was packed, ascending. */
export function unpackAscending(bytes: Uint8Array): number[] {
  const numbers: number[] = [];
  let last = 0;
  for (let at = 0; at < bytes.length; ) {
    let byte = bytes[at++] ?? 0;
    last += byte & 0x7f;
    for (let factor = 0x80; byte >= 0x80; factor *= 0x80) {
      byte = bytes[at++] ?? 0;
      last += (byte & 0x7f) * factor;
    }
    numbers.push(last);
  }
  return numbers;
}
