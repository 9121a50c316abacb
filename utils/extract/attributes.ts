import { attributeOf } from "./dom";
import { LIMITS } from "./limits";

/** Attributes that extraction reads. Names are never among them: they would clobber the copy's own properties. */
const KEPT_ATTRIBUTES: ReadonlySet<string> = new Set(
  "class role itemprop itemtype itemscope rel lang dir datetime cite alt title href colspan rowspan headers scope start reversed value data-lang data-language data-cl-kind data-cl-lang data-testid data-type aria-label pubdate content".split(
    " ",
  ),
);

/** Elements whose id does not make them a property of a form. */
const KEEPS_NO_ID: ReadonlySet<string> = new Set(["form", "img"]);

/**
 * Copies those of the attributes called `names` that extraction reads, short ones only.
 *
 * @param called Takes the values of classes and ids.
 */
export function copyAttributes(
  source: Element,
  names: readonly string[],
  target: Element,
  tag: string,
  called: Set<string>,
): void {
  for (const name of names) {
    if (!KEPT_ATTRIBUTES.has(name) && !(name === "id" && !KEEPS_NO_ID.has(tag))) continue;
    const value = attributeOf(source, name) ?? "";
    if (value.length > LIMITS.attribute) continue;
    target.setAttribute(name, value);
    if (name === "class" || name === "id") called.add(value);
  }
  const anchor =
    tag === "a" && names.includes("name") && target.id === "" ? attributeOf(source, "name") : null;
  if (anchor !== null && anchor.length <= LIMITS.attribute) {
    target.id = anchor;
    called.add(anchor);
  }
}
