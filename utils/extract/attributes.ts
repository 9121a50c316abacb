import { attributeNamesOf, attributeOf } from "./dom";
import { LIMITS } from "./limits";

/** Attributes that extraction reads. Names are never among them: they would clobber the copy's own properties. */
const KEPT_ATTRIBUTES: ReadonlySet<string> = new Set(
  "class role itemprop itemtype itemscope rel lang dir datetime cite alt title href colspan rowspan headers scope start reversed value data-lang data-language data-cl-kind data-cl-lang data-testid data-type aria-label pubdate content".split(
    " ",
  ),
);

/** Elements whose id does not make them a property of a form. */
const KEEPS_NO_ID: ReadonlySet<string> = new Set(["form", "img"]);

const INVISIBLE_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Copies the attributes that extraction reads, short ones only. */
export function copyAttributes(source: Element, target: Element, tag: string): void {
  for (const name of attributeNamesOf(source)) {
    if (!KEPT_ATTRIBUTES.has(name) && !(name === "id" && !KEEPS_NO_ID.has(tag))) continue;
    const value = attributeOf(source, name) ?? "";
    if (value.length <= LIMITS.attribute) target.setAttribute(name, value);
  }
}

/** Whether the element itself says that it is not shown. */
export function isHidden(element: Element, tag: string): boolean {
  if (tag === "img" || tag === "picture") return false;
  const style = attributeOf(element, "style");
  if (style !== null && style.length <= LIMITS.attribute && INVISIBLE_STYLE.test(style)) return true;
  if (attributeOf(element, "hidden") !== null && attributeOf(element, "hidden") !== "until-found")
    return true;
  if (attributeOf(element, "aria-hidden") !== "true") return false;
  return !(attributeOf(element, "class") ?? "").includes("fallback-image");
}
