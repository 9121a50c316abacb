/**
 * What runs in the surfaces: each function travels there as source and may use nothing but its arguments. Without a sanitizer
 * a document can have elements that are called as its own properties are: those are asked for by their prototypes.
 */
import type { Root } from "../../browser/driver.ts";

/** Where an article's text stands in the product. */
export const TEXT = ".article-body";

/** What no article that is shown may hold. */
export type Forbidden = {
  readonly tags: string;
  readonly addresses: readonly string[];
  /** Patterns as source, without case. */
  readonly allowedAddress: string;
  readonly allowedId: string;
  /** Where controls of our own stand in a text; no class of a page's gets there. */
  readonly ours: string;
};

export const FORBIDDEN: Forbidden = {
  tags: "applet, base, button, embed, fencedframe, fieldset, form, frame, frameset, iframe, input, keygen, link, meta, object, option, output, portal, script, select, style, template, textarea",
  addresses:
    "action background cite classid codebase data formaction href icon longdesc lowsrc manifest ping poster src srcset xlink:href".split(
      " ",
    ),
  /** Addresses of the web, notes, and pictures that are in the text or in the same book. */
  allowedAddress:
    "^(?:https?:|mailto:|#(?:article-\\d+-)?cl-\\d+$|data:image/(?:png|jpe?g|gif|webp|avif);|images/\\d+\\.\\w+$)",
  /** The sanitizer's, also as exports have them, and that which Readability gives its own box. */
  allowedId: "^(?:(?:article-\\d+-)?cl|readability-page)-\\d+$",
  ours: ".code-tools",
};

/** What begins the slot of a vector; its name follows. */
export const SLOT = "slot:";

/** The slot of a vector, by its name, as it is shown. */
export interface Slot {
  readonly name: string;
  /** Empty in a book, whose XML has only one way to be parsed. */
  readonly html: string;
  /** What is in it and should not be. */
  readonly residue: readonly string[];
}

/** The slots in the article's text, with what is forbidden in them. */
export function slotsIn(root: Root, slot: string, forbidden: Forbidden): Slot[] {
  const address = new RegExp(forbidden.allowedAddress, "i");
  const id = new RegExp(forbidden.allowedId);
  const isBad = ({ name, value }: Attr) =>
    name.startsWith("on") ||
    name === "style" ||
    name === "name" ||
    name === "srcdoc" ||
    (name === "id" && !id.test(value)) ||
    (forbidden.addresses.includes(name) && !address.test(value));
  const attributesOf = (element: Element): NamedNodeMap =>
    Reflect.get(Element.prototype, "attributes", element);
  const residueOf = (element: Element) => [
    ...(Element.prototype.matches.call(element, forbidden.tags) &&
    !Element.prototype.closest.call(element, forbidden.ours)
      ? [`<${element.localName}>`]
      : []),
    ...[...attributesOf(element)]
      .filter(isBad)
      .map(({ name, value }) => `${element.localName} ${name}=${value}`),
  ];
  const { prototype } = root instanceof Document ? Document : DocumentFragment;
  const isXml =
    root instanceof Document &&
    Reflect.get(Document.prototype, "contentType", root) === "application/xhtml+xml";
  return [...prototype.querySelectorAll.call(root, "p:first-child")].flatMap((first) => {
    const { textContent, parentElement } = first;
    if (parentElement === null || !textContent.startsWith(slot)) return [];
    const residue = [...parentElement.querySelectorAll("*")].flatMap(residueOf);
    return [{ name: textContent.slice(slot.length), html: isXml ? "" : parentElement.innerHTML, residue }];
  });
}

/** What runs, frames or leads elsewhere outside of the article's text: titles, names and headlines are text alone. */
export function strangersIn(root: Root, runs: string): string[] {
  const own = /^(?:https?|mailto|chrome-extension|moz-extension):/;
  const { prototype } = root instanceof Document ? Document : DocumentFragment;
  const inBody = root instanceof Document ? "body *" : "*";
  const attributesOf = (element: Element): NamedNodeMap =>
    Reflect.get(Element.prototype, "attributes", element);
  return [...prototype.querySelectorAll.call(root, inBody)].flatMap((element) => [
    ...(Element.prototype.matches.call(element, runs) ? [`<${element.localName}>`] : []),
    ...[...attributesOf(element)]
      .filter(
        ({ name, value }) =>
          name.startsWith("on") || (name === "href" && /^\w+:/.test(value) && !own.test(value)),
      )
      .map(({ name, value }) => `${element.localName} ${name}=${value}`),
  ]);
}

/**
 * Dispatches whatever an element within `scope` listens to by attribute, and clicks everything; links that are no scripts lead
 * nowhere.
 */
export function provoke(root: Root, scope: string): null {
  const stay = (event: Event) => {
    const link = event.target instanceof Element ? event.target.closest("a, area") : null;
    const address = link?.getAttribute("href") ?? link?.getAttribute("xlink:href") ?? "";
    if (!URL.canParse(address) || new URL(address).protocol !== "javascript:") event.preventDefault();
  };
  const { prototype } = root instanceof Document ? Document : DocumentFragment;
  EventTarget.prototype.addEventListener.call(root, "click", stay, { capture: true });
  for (const element of prototype.querySelectorAll.call(root, `${scope} *`)) {
    // Forms may have fields that are called as these methods are.
    const events = Element.prototype.getAttributeNames.call(element).filter((name) => name.startsWith("on"));
    const dispatch = (event: Event) => EventTarget.prototype.dispatchEvent.call(element, event);
    for (const name of events) dispatch(new Event(name.slice(2)));
    if (Element.prototype.matches.call(element, "a, area, button, input, label, summary"))
      dispatch(new MouseEvent("click", { bubbles: true, cancelable: true }));
  }
  EventTarget.prototype.removeEventListener.call(root, "click", stay, { capture: true });
  return null;
}

/** The addresses of the pictures that a surface shows. */
export function picturesIn(root: Root): string[] {
  return [...root.querySelectorAll("img")].flatMap(({ src, srcset, currentSrc }) => [
    src,
    currentSrc,
    ...srcset.split(/,?\s+/).filter((part) => part.includes(":")),
  ]);
}

/** What the hook has noted since it was asked last. */
export function takeHits(): string[] {
  const { clearlineHits = [] } = globalThis as unknown as { clearlineHits?: string[] };
  return clearlineHits.splice(0);
}

/** Which of `pieces` a second parse changes, as a page of today or of old. It runs where no Trusted Types forbid to parse. */
export function changedByParsing(_root: Root, pieces: readonly string[]): boolean[] {
  const parse = (html: string) => new DOMParser().parseFromString(html, "text/html").body.innerHTML;
  return pieces.map((html) => parse(html) !== html || parse(`<!doctype html><body>${html}`) !== html);
}
