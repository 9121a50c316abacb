import { attributeOf, find, findAll, isShown, rootOf, textOf, viewOf } from "./dom";
import { LIMITS } from "./limits";
import { SENTENCE_END } from "./lines";

const INVISIBLE_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Whether the element itself says that it is not shown; `names` are those of its attributes. */
export function isHidden(element: Element, tag: string, names: readonly string[]): boolean {
  if (names.length === 0 || tag === "img" || tag === "picture") return false;
  const style = names.includes("style") ? (attributeOf(element, "style") ?? "") : "";
  if (style.length <= LIMITS.attribute && INVISIBLE_STYLE.test(style)) return true;
  if (names.includes("hidden") && attributeOf(element, "hidden") !== "until-found") return true;
  return names.includes("aria-hidden") && attributeOf(element, "aria-hidden") === "true";
}

/** What can fold the block below it away. */
export const CAN_FOLD = "h2, h3, h4, h5, h6, dt, summary";

/** What a heading has folded away is part of the text. */
export function isFoldedPanel(hidden: Element): boolean {
  const before = hidden.previousElementSibling;
  return before?.matches(CAN_FOLD) === true && find(before, "[aria-expanded]") !== null;
}

/** Menus, footers and dialogs of the page: no article is in them, and Readability need not weigh them. */
export function isPageFurniture(element: Element, tag: string, names: readonly string[]): boolean {
  const role = names.includes("role") ? attributeOf(element, "role") : null;
  if (tag !== "nav" && (role === null || !FURNITURE_ROLES.has(role))) return false;
  return !BREADCRUMB.test(`${attributeOf(element, "class")} ${attributeOf(element, "aria-label")}`);
}

const FURNITURE_ROLES: ReadonlySet<string> = new Set(["navigation", "contentinfo", "search"]);

const BREADCRUMB = /bread-?crumb|crumbs/i;

/** What a form holds that wraps a page or an article. */
const WRAPPED = "article, main, [role='main'], h1";

/** A form that asks for something, as against one that wraps a page or an article. */
export function isDialogue(form: Element): boolean {
  if (textOf(form).length >= LIMITS.attribute || find(form, WRAPPED) !== null) return false;
  for (const control of findAll(form, "input, textarea, select, button")) {
    if (attributeOf(control, "type") !== "hidden") return true;
  }
  return false;
}

/** Whether the page is on the screen, so that its style sheets tell what is shown of it. */
export function isOnScreen(page: Document): boolean {
  const root = rootOf(page);
  const body = root && find(root, "body");
  return viewOf(page) !== null && "checkVisibility" in Element.prototype && body !== null && isShown(body);
}

/** Blocks that style sheets hide: asked of these alone, for asking has its price. */
const HIDEABLE: ReadonlySet<string> = new Set("div section aside header ul ol p".split(" "));

/** A hidden block with more characters may be the article's, folded away: "read more", an accordion, a tab. */
const MOST_HIDDEN_CHARACTERS = 140;

/** What is shown later, or shows what has no words. */
const SHOWN_LATER = "img, picture, video, iframe, math, pre, table, noscript";

/** A label, a toast, a drop-down: a block that a style sheet hides and that holds no sentence, no picture and little text. */
export function isHiddenByStyle(element: Element, tag: string, names: readonly string[]): boolean {
  if (!HIDEABLE.has(tag) || !(names.includes("class") || names.includes("id")) || isShown(element))
    return false;
  const text = textOf(element);
  if (text.length > MOST_HIDDEN_CHARACTERS || SENTENCE_END.test(text.trimEnd())) return false;
  return find(element, SHOWN_LATER) === null && Element.prototype.closest.call(element, "details") === null;
}
