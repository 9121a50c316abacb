import type { Role } from "../../article";

/**
 * One row of the boilerplate table: what it looks like and what it is.
 *
 * With `selector` alone, elements go whole. With `around`, lines go that stand in elements of such names. With `words` or `text`, a line goes if all of its text fits, and if `selector`
 * is there too, only inside such an element. What each row must take and must leave stands in `examples`, which the
 * tests run and the package does not carry.
 */
export interface Rule {
  readonly id: string;
  readonly role: Role;
  readonly selector?: string;
  /** Phrases, as patterns over the line in lower case without the punctuation at its ends; one must be all of it. Their groups are plain, for short. */
  readonly words?: readonly string[];
  /** A pattern over the line in lower case, anchored at both ends. Flags and classes that fold case are slow to compile. */
  readonly text?: RegExp;
  /** With `text`: its group must be names, which are written with capitals. */
  readonly names?: boolean;
  /** What no pattern can say of a line. */
  readonly fits?: (text: string) => boolean;
  /** A pattern over the class names and ids of the line's element and the two around it: `parts` builds such. */
  readonly around?: RegExp;
  /** With `around`: a line of more words is left. */
  readonly mostWords?: number;
  /** With `around`: a line that reads as a sentence and is no link is left. */
  readonly sparesProse?: boolean;
}

/** For each rule by id: lines that it takes out and look-alikes that it leaves; HTML if they open with `<`. */
export type Examples = Readonly<
  Record<string, { readonly takes: readonly string[]; readonly keeps: readonly string[] }>
>;

/** A pattern for a whole line that is one of these phrases. */
export function wholly(phrases: readonly string[]): RegExp {
  return new RegExp(`^(?:${phrases.join("|")})$`, "u");
}

const WORD_CHARACTER = /[\p{L}\p{N}]/u;

/** A line as `words` see it. */
export function plain(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && !isWordAt(text, start)) start += 1;
  while (end > start && !isWordAt(text, end - 1)) end -= 1;
  return text.slice(start, end).toLowerCase();
}

/** Half of a pair that makes one character counts as a letter. */
function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return (code > 47 && code < 58) || (code > 64 && code < 91) || (code > 96 && code < 123);
  return (code >= 0xd800 && code <= 0xdfff) || WORD_CHARACTER.test(text.charAt(at));
}

/** A pattern for names of which one part, between hyphens, underscores or capitals, is one of these words. */
export function parts(words: string): RegExp {
  return new RegExp(`(?:^|[\\s_-])(?:${words.trim().split(/\s+/).join("|")})(?:$|[\\s_-])`);
}

/** Small words that may stand within names. */
const PARTICLES: ReadonlySet<string> = new Set(
  "de van von der den da di la le el al bin and und et y e & | · •".split(" "),
);

/** A site that signs for its author. */
const DOMAIN = /^[\w-]+\.(?:com|org|net|info|[a-z]{2})$/;

const MOST_NAME_WORDS = 12;

/** Whether each word is written as a name is. */
export function areNames(text: string): boolean {
  const words = text.split(/[\s,]+/).filter((word) => word !== "");
  if (words.length > MOST_NAME_WORDS) return false;
  return words.every(
    (word) =>
      PARTICLES.has(word) ||
      DOMAIN.test(word) ||
      (word.charAt(0) !== word.charAt(0).toLowerCase() && !/['’]s$/.test(word)),
  );
}

/** The class names and ids of an element, split at capitals, in lower case. */
export function namesOf(element: Element): string {
  const names = `${element.getAttribute("class") ?? ""} ${element.id}`;
  return names.replace(/([a-z\d])([A-Z])/g, "$1-$2").toLowerCase();
}

/** A CSS selector for elements that have one of these whole class names or ids. */
export function named(names: string): string {
  return names
    .split(/\s+/)
    .flatMap((name) => [`.${name}`, `#${name}`])
    .join(",");
}
