/** Vectors as bytes, for the database: 4 bytes a term, 1.2 kB at most. */
import { CHANNELS, MAX_TERMS, type SparseVector, type StoryVectors } from "./vectors";

/** First byte; grows when the form or the meaning of the terms changes. */
export const VECTORS_VERSION = 1;

const BYTES_PER_TERM = 4;

/** Version, then the four channels: how many terms, then each term in three bytes and its weight in one. */
export function packVectors(vectors: StoryVectors): Uint8Array {
  const total = CHANNELS.reduce((sum, channel) => sum + vectors[channel].terms.length, 0);
  const bytes = new Uint8Array(1 + CHANNELS.length + total * BYTES_PER_TERM);
  bytes[0] = VECTORS_VERSION;
  let offset = 1;
  for (const channel of CHANNELS) {
    const { terms, weights } = vectors[channel];
    bytes[offset++] = terms.length;
    for (const [index, term] of terms.entries()) {
      bytes.set([term >>> 16, (term >>> 8) & 0xff, term & 0xff, weights[index] ?? 0], offset);
      offset += BYTES_PER_TERM;
    }
  }
  return bytes;
}

/**
 * Takes packed vectors apart.
 *
 * @throws {TypeError} When the bytes are of another version or cut short: make the vectors anew from the article then.
 */
export function unpackVectors(bytes: Uint8Array): StoryVectors {
  if (bytes[0] !== VECTORS_VERSION) throw new TypeError("These vectors are of another version.");
  let offset = 1;
  const next = (limit: number): SparseVector => {
    const length = bytes[offset++] ?? 0;
    if (length > limit || offset + length * BYTES_PER_TERM > bytes.length)
      throw new TypeError("These vectors are damaged.");
    const terms = new Uint32Array(length);
    const weights = new Uint8Array(length);
    for (let index = 0; index < length; index++) {
      const [high = 0, middle = 0, low = 0, weight = 0] = bytes.subarray(offset, offset + BYTES_PER_TERM);
      terms[index] = (high << 16) | (middle << 8) | low;
      weights[index] = weight;
      offset += BYTES_PER_TERM;
    }
    return { terms, weights };
  };
  return {
    title: next(MAX_TERMS.title),
    lead: next(MAX_TERMS.lead),
    body: next(MAX_TERMS.body),
    names: next(MAX_TERMS.names),
  };
}
