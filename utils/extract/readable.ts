import { Readability } from "@mozilla/readability";

/** The least text that Readability takes for an article before it tries again, less strictly: set by the extraction bench. */
const ENOUGH_CHARACTERS = 250;

/** Finds the part of `copy` that is worth reading, as Readability sees it; the copy is used up. `null` if there is none. */
export function findBody(copy: Document, title: string): Element | null {
  copy.title = title;
  const reader = new Readability<Element | null>(copy, {
    charThreshold: ENOUGH_CHARACTERS,
    keepClasses: true,
    disableJSONLD: true,
    serializer: (content) => (content.nodeType === Node.ELEMENT_NODE ? (content as Element) : null),
  });
  return reader.parse()?.content ?? null;
}
