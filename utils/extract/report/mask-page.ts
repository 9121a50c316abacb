import {
  attributeNamesOf,
  attributeOf,
  isElement,
  isText,
  rootOf,
  shadowOf,
  tagOf,
  textOf,
  walk,
} from "../dom";
import { LIMITS } from "../limits";
import { maskText } from "./mask-text";

/** Characters of a report: more of a page's structure helps nobody. */
const MOST_CHARACTERS = 2_000_000;

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Attributes whose values are words of HTML and of the page's own system. */
const STRUCTURE = setOf(
  "class role rel type dir lang hidden itemprop itemscope property width height colspan rowspan aria-hidden aria-expanded",
);

/** Attributes whose values are the page's own. Others are left out: where a quotation mark is missing, words become names. */
const MASKED = setOf(
  "id href src srcset alt title content style value datetime itemtype scope start cite poster action",
);
const MASKED_NAME = /^(?:data|aria)-[\w-]+$/;

/** Of these elements alone is a name a word of HTML. */
const NAMED = setOf("meta slot");

/** Elements whose text is no part of the page's structure. */
const WITHOUT_TEXT = setOf("script style noscript template textarea");

/** Elements that have no end tag. */
const VOID = setOf("area base br col embed hr img input link meta source track wbr");

/** Where a "<" stands in a text, a word becomes an element. */
const UNKNOWN = "[object HTMLUnknownElement]";

/** The beginning of an address says how it is read. */
const SCHEME = /^(?:https?|data|blob):/;

/**
 * Writes down how a page is built: its elements, their class names and how long their texts are, every letter and digit of
 * texts and of other attributes masked. The page is not changed.
 */
export function maskPage(page: Document): string {
  const root = rootOf(page);
  const parts = ["<!doctype html>\n"];
  const open: (Node | string)[] = root === null ? [] : [root];
  let left = MOST_CHARACTERS;
  for (let next = open.pop(); next !== undefined && left > 0; next = open.pop()) {
    const part = typeof next === "string" ? next : startOf(next);
    left -= part.length;
    parts.push(part);
    if (typeof next !== "string" && isElement(next)) open.push(...insideOf(next));
  }
  return parts.join("");
}

/** What is written of a node before what is in it. */
function startOf(node: Node): string {
  if (isText(node)) return escaped(maskText(textOf(node).slice(0, LIMITS.textNode)));
  if (!isElement(node)) return "";
  const attributes = attributeNamesOf(node).map((name) => attributeIn(node, name));
  return `<${nameOf(node)}${attributes.join("")}>`;
}

/** What is in an element and its end, last first. */
function insideOf(element: Element): (Node | string)[] {
  const name = nameOf(element);
  if (VOID.has(name)) return [];
  const end = `</${name}>`;
  if (WITHOUT_TEXT.has(name)) return [end];
  const shadow = shadowOf(element);
  const shadowed = shadow === null ? [] : ["</template>", ...childrenOf(shadow), SHADOW_START];
  return [end, ...childrenOf(element), ...shadowed];
}

const SHADOW_START = '<template shadowrootmode="open">';

/** The nodes right under `parent`, last first. */
function childrenOf(parent: Node): Node[] {
  const children: Node[] = [];
  const walker = walk(parent);
  for (let child = walker.lastChild(); child !== null; child = walker.previousSibling()) children.push(child);
  return children;
}

function nameOf(element: Element): string {
  return Object.prototype.toString.call(element) === UNKNOWN ? "x-unknown" : tagOf(element);
}

function attributeIn(element: Element, name: string): string {
  const value = attributeOf(element, name) ?? "";
  if (STRUCTURE.has(name) || (name === "name" && NAMED.has(tagOf(element))))
    return ` ${name}="${escaped(value)}"`;
  if (!MASKED.has(name) && !MASKED_NAME.test(name)) return "";
  const scheme = SCHEME.exec(value)?.[0] ?? "";
  return ` ${name}="${scheme}${escaped(maskText(value.slice(scheme.length)))}"`;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}
