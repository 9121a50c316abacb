/** What runs in the surfaces: each function travels there as source and may use nothing but its arguments. */
import type { Root } from "../../browser/driver.ts";

/** What no article that is shown may hold. */
export type Forbidden = {
  readonly tags: string;
  readonly addresses: readonly string[];
  /** Patterns as source, without case. */
  readonly allowedAddress: string;
  readonly allowedId: string;
};

export const FORBIDDEN: Forbidden = {
  tags: "applet, base, button, embed, fencedframe, fieldset, form, frame, frameset, iframe, input, keygen, link, meta, object, option, output, portal, script, select, style, template, textarea",
  addresses:
    "action background cite classid codebase data formaction href icon longdesc lowsrc manifest ping poster src srcset xlink:href".split(
      " ",
    ),
  allowedAddress: "^(?:https?:|mailto:|#cl-\\d+$|data:image/(?:png|jpe?g|gif|webp|avif);)",
  /** The sanitizer's, and that which Readability gives its own box. */
  allowedId: "^(?:cl|readability-page)-\\d+$",
};

/** What begins the slot of a vector; its name follows. */
export const SLOT = "slot:";

/** The slot of a vector, by its name, as it is shown. */
export interface Slot {
  readonly name: string;
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
  const residueOf = (element: Element) => [
    ...(element.matches(forbidden.tags) ? [`<${element.localName}>`] : []),
    ...[...element.attributes]
      .filter(isBad)
      .map(({ name, value }) => `${element.localName} ${name}=${value}`),
  ];
  const sections = [...root.querySelectorAll(".article-body section")];
  return sections.flatMap((section) => {
    const first = section.firstElementChild?.textContent ?? "";
    if (!first.startsWith(slot)) return [];
    const residue = [...section.querySelectorAll("*")].flatMap(residueOf);
    return [{ name: first.slice(slot.length), html: section.innerHTML, residue }];
  });
}

/** What runs, frames or leads elsewhere outside of the article's text: titles, names and headlines are text alone. */
export function strangersIn(root: Root, runs: string): string[] {
  const own = /^(?:https?|mailto|chrome-extension|moz-extension):/;
  const scope = "body" in root ? root.body : root;
  return [...scope.querySelectorAll("*")].flatMap((element) => [
    ...(element.matches(runs) ? [`<${element.localName}>`] : []),
    ...[...element.attributes]
      .filter(
        ({ name, value }) =>
          name.startsWith("on") || (name === "href" && /^\w+:/.test(value) && !own.test(value)),
      )
      .map(({ name, value }) => `${element.localName} ${name}=${value}`),
  ]);
}

/** Dispatches whatever an element listens to by attribute, and clicks everything; links that are no scripts lead nowhere. */
export function provoke(root: Root): null {
  const stay = (event: Event) => {
    const link = event.target instanceof Element ? event.target.closest("a, area") : null;
    const address = link?.getAttribute("href") ?? link?.getAttribute("xlink:href") ?? "";
    if (!URL.canParse(address) || new URL(address).protocol !== "javascript:") event.preventDefault();
  };
  root.addEventListener("click", stay, { capture: true });
  for (const element of root.querySelectorAll<HTMLElement>(".article-body *")) {
    const events = [...element.attributes].filter(({ name }) => name.startsWith("on"));
    for (const { name } of events) element.dispatchEvent(new Event(name.slice(2)));
    if (element.matches("a, area, button, input, label, summary")) element.click();
  }
  root.removeEventListener("click", stay, { capture: true });
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

/** Which of `pieces` a second parse changes. It runs where no Trusted Types forbid to parse. */
export function changedByParsing(_root: Root, pieces: readonly string[]): boolean[] {
  return pieces.map((html) => new DOMParser().parseFromString(html, "text/html").body.innerHTML !== html);
}
