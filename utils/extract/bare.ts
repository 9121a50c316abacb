import { ALLOWED_ATTRIBUTES } from "./sanitize-allowed";

const KEPT: ReadonlySet<string> = new Set(ALLOWED_ATTRIBUTES);

/** Takes off what the sanitizer would drop anyway, so that a message carries the article alone. Not safe by itself. */
export function bare(root: Element): Element {
  for (const element of [root, ...root.querySelectorAll("*")]) {
    for (const name of element.getAttributeNames()) if (!KEPT.has(name)) element.removeAttribute(name);
  }
  return root;
}
