/** FNV-1a over UTF-16 code units, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
export const HASH_START = 0x811c9dc5;

const FNV_PRIME = 0x01000193;

/** One step of the hash; `codeUnit` is what `charCodeAt` gives. */
export function hashStep(hash: number, codeUnit: number): number {
  return Math.imul(hash ^ codeUnit, FNV_PRIME) >>> 0;
}

/** Hash of a text, continued from `start`. */
export function hashText(text: string, start: number = HASH_START): number {
  let hash = start;
  for (let index = 0; index < text.length; index++) hash = hashStep(hash, text.charCodeAt(index));
  return hash;
}
