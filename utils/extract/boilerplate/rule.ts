import type { Role } from "../../article";

/**
 * One row of the boilerplate table: what it looks like and what it is.
 *
 * With `selector` alone, elements go whole. With `text`, a line goes if its whole text fits, and if `selector` is there
 * too, only inside such an element. Examples are plain text of one paragraph, or HTML if they open with `<`.
 */
export interface Rule {
  readonly id: string;
  readonly role: Role;
  readonly selector?: string;
  /** Anchored at both ends: `wholly` builds such patterns. */
  readonly text?: RegExp;
  /** Examples that it takes out; at least one. */
  readonly takes: readonly string[];
  /** Look-alikes that it must leave; at least one. */
  readonly keeps: readonly string[];
}

/** A pattern for lines that are one of these phrases and nothing else but punctuation. Phrases are regular expressions. */
export function wholly(...phrases: readonly string[]): RegExp {
  return new RegExp(`^[\\p{P}\\p{S}\\s]*(?:${phrases.join("|")})[\\p{P}\\p{S}\\s]*$`, "iu");
}

/** A CSS selector for elements that have one of these whole class names or ids. */
export function named(names: string): string {
  return names
    .split(/\s+/)
    .flatMap((name) => [`.${name}`, `#${name}`])
    .join(",");
}
