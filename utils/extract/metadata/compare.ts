import { hostOf } from "./facts";

/** Compares titles by their letters and digits alone. */
export function isSame(one: string, other: string): boolean {
  return sameAs(other)(one);
}

/** Compares many texts with one title as `isSame` does. */
export function sameAs(title: string): (text: string) => boolean {
  const wanted = key(title);
  return (text) => wanted !== "" && text.length >= wanted.length && key(text) === wanted;
}

/** A title's letters and digits. */
export function key(title: string): string {
  const lower = title.toLowerCase();
  return lower.replace(/[^\0-\x7f]/.test(lower) ? /[^\p{L}\p{N}]+/gu : /[^a-z\d]+/g, "");
}

/** A title's words in lower case. */
export function wordsOf(title: string): string[] {
  return title.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** How many words two titles share, whatever their order: Dice's coefficient, from 0 to 1. */
export function agreement(one: string, other: string): number {
  const [words, left] = [wordsOf(one), wordsOf(other)];
  const count = words.length + left.length;
  let shared = 0;
  for (const word of words) {
    const at = left.indexOf(word);
    if (at < 0) continue;
    left.splice(at, 1);
    shared += 1;
  }
  return count === 0 ? 0 : (2 * shared) / count;
}

/** Whether a text is the site's name, or its host's. */
export function isSiteName(text: string, siteName: string, address: string): boolean {
  const own = key(text);
  if (own === "") return false;
  if (own === key(siteName)) return true;
  const host = hostOf(address);
  return own === key(host) || own === key(host.split(".").at(-2) ?? "");
}

/** Letters as addresses write them: no marks, and no difference between `ä`, `ae` and `a`. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/ß/g, "ss")
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/([aou])e/g, "$1");
}
