/** Vectors as bytes, for the database: 4 bytes a term and 3 a quotation, 1.2 kB at most. */
import {
  CHANNELS,
  type ChannelVectors,
  MAX_QUOTES,
  MAX_TERMS,
  type SparseVector,
  type StoryVectors,
  sparseVector,
  storyVectors,
} from "./vectors";

/**
 * First byte; grows when the form or the meaning of the terms changes, the shipped frequencies, or the terms by which articles
 * are looked up.
 */
export const VECTORS_VERSION = 2;

const BYTES_PER_HASH = 3;
const BYTES_PER_TERM = 4;

/** Version, then the four channels and the quotes: how many, then each hash in three bytes, and a term's weight in one. */
export function packVectors(vectors: ChannelVectors): Uint8Array {
  const terms = CHANNELS.reduce((sum, channel) => sum + vectors[channel].terms.length, 0);
  const counts = CHANNELS.length + 1;
  const bytes = new Uint8Array(1 + counts + terms * BYTES_PER_TERM + vectors.quotes.length * BYTES_PER_HASH);
  bytes[0] = VECTORS_VERSION;
  let offset = 1;
  const put = (hashes: Uint32Array, weights: SparseVector["weights"] | null) => {
    bytes[offset++] = hashes.length;
    for (const [index, hash] of hashes.entries()) {
      bytes.set([hash >>> 16, (hash >>> 8) & 0xff, hash & 0xff], offset);
      offset += BYTES_PER_HASH;
      if (weights) bytes[offset++] = weights[index] ?? 0;
    }
  };
  for (const channel of CHANNELS) put(vectors[channel].terms, vectors[channel].weights);
  put(vectors.quotes, null);
  return bytes;
}

/** Reads packed bytes from the front. */
class Unpacker {
  private offset = 1;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** How many entries come next. */
  private count(limit: number, size: number): number {
    const count = this.bytes[this.offset++] ?? 0;
    if (count > limit || this.offset + count * size > this.bytes.length)
      throw new TypeError("These vectors are damaged.");
    return count;
  }

  private byte(): number {
    return this.bytes[this.offset++] ?? 0;
  }

  private hash(): number {
    return (this.byte() << 16) | (this.byte() << 8) | this.byte();
  }

  vector(limit: number): SparseVector {
    const terms = new Uint32Array(this.count(limit, BYTES_PER_TERM));
    const weights = new Uint8Array(terms.length);
    for (let index = 0; index < terms.length; index++) {
      terms[index] = this.hash();
      weights[index] = this.byte();
    }
    return sparseVector(terms, weights);
  }

  hashes(limit: number): Uint32Array {
    return new Uint32Array(this.count(limit, BYTES_PER_HASH)).map(() => this.hash());
  }
}

/**
 * Takes packed vectors apart.
 *
 * @throws {TypeError} When the bytes are of another version or cut short: make the vectors anew from the article then.
 */
export function unpackVectors(bytes: Uint8Array): StoryVectors {
  if (bytes[0] !== VECTORS_VERSION) throw new TypeError("These vectors are of another version.");
  const unpacker = new Unpacker(bytes);
  const [title, lead, body, names] = [
    unpacker.vector(MAX_TERMS.title),
    unpacker.vector(MAX_TERMS.lead),
    unpacker.vector(MAX_TERMS.body),
    unpacker.vector(MAX_TERMS.names),
  ];
  return storyVectors({ title, lead, body, names, quotes: unpacker.hashes(MAX_QUOTES) });
}
