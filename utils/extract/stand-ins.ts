import { attributeOf, find, findAll, textOf } from "./dom";
import { LIMITS } from "./limits";
import { collapse, wordsIn } from "./lines";

/** Attributes in which players keep their address, best first: a lazy one has nothing in `src` yet. */
const SOURCES = ["data-src", "data-lazy-src", "src", "data"];

/** Attributes that name what a player plays. */
const NAMES = ["title", "aria-label", "data-title", "playlabel"];

/** How addresses of players read, whatever their site. */
const PLAYER = /\b(?:embed|player|video|audio|podcast|playlist|episode|track)s?\b/i;

/** Frames that show no part of an article. */
const FURNITURE = /captcha|advert|\bads?\b|consent|newsletter|subscri|comments|like\.php|share/i;

/** Elements that become a player once a script has run, by the name of the service, and where it shows what they name. */
const SERVICES: Readonly<Record<string, string>> = {
  youtube: "https://www.youtube.com/watch?v=",
  vimeo: "https://vimeo.com/",
};

/** A drawing's description has at least so many words; fewer are the name of an icon. */
const LEAST_WORDS = 4;

/** Elements that something else may stand for; among those of unknown name are players. */
export const NEEDS_STAND_IN = /^(?:svg|canvas|iframe|embed|object|video|audio)$|-/;

/** What is shown in the place of something that is not copied. */
export interface StandIn {
  readonly kind: "video" | "drawing";
  readonly text: string;
  readonly href: string | null;
}

/** What stands for a player or a drawing: its name and where it is, or its description; `null` if it has none. */
export function standInFor(source: Element, tag: string): StandIn | null {
  if (tag === "svg" || tag === "canvas") return drawing(source);
  if (tag === "iframe" || tag === "embed" || tag === "object") return frame(source);
  if (tag === "video" || tag === "audio")
    return card(source, addressIn(source) ?? addressIn(find(source, "source")));
  return tag.includes("-") ? lazyPlayer(source, tag) : null;
}

/** The element that shows `standIn`, quietly: nothing is asked for until it is clicked. */
export function show(standIn: StandIn, copy: Document): Element {
  const shown = copy.createElement(standIn.href === null ? "span" : "a");
  shown.setAttribute("data-cl-kind", standIn.kind);
  if (standIn.href !== null) shown.setAttribute("href", standIn.href);
  shown.textContent = standIn.text;
  return shown;
}

function frame(source: Element): StandIn | null {
  const address = addressIn(source);
  if (address === null || isTiny(source)) return null;
  const plays = attributeOf(source, "allowfullscreen") !== null || PLAYER.test(address);
  return plays && !FURNITURE.test(`${address} ${nameOf(source)}`) ? card(source, address) : null;
}

function lazyPlayer(source: Element, tag: string): StandIn | null {
  const id = attributeOf(source, "videoid") ?? attributeOf(source, "data-videoid");
  const service = Object.keys(SERVICES).find((name) => tag.includes(name));
  return id && service ? card(source, `${SERVICES[service]}${encodeURIComponent(id)}`) : null;
}

function card(source: Element, address: string | null): StandIn | null {
  if (address === null) return null;
  const host = /^(?:https?:)?\/\/(?:www\.)?([^/?#]+)/i.exec(address)?.[1] ?? "";
  const text = [nameOf(source), host].filter((part) => part !== "").join(" · ");
  return text === "" ? null : { kind: "video", text, href: address };
}

function addressIn(source: Element | null): string | null {
  if (source === null) return null;
  const addresses = SOURCES.map((name) => attributeOf(source, name) ?? "");
  return (
    addresses.find((one) => one.length <= LIMITS.attribute && /^(?:https?:)?\/|^[\w.-]+\//i.test(one)) ?? null
  );
}

function nameOf(source: Element): string {
  const name = NAMES.map((attribute) => attributeOf(source, attribute)).find((one) => one);
  return collapse(name ?? "").slice(0, LIMITS.attribute);
}

function isTiny(source: Element): boolean {
  return ["width", "height"].some((name) => Number.parseInt(attributeOf(source, name) ?? "100", 10) < 50);
}

function drawing(source: Element): StandIn | null {
  if (attributeOf(source, "aria-hidden") === "true" || source.closest("a, button, nav, header, li") !== null)
    return null;
  const parts = [...findAll(source, ":scope > title, :scope > desc")].map((part) => collapse(textOf(part)));
  const text = (attributeOf(source, "aria-label") ?? parts.join(". ")).slice(0, LIMITS.attribute);
  return wordsIn(text) < LEAST_WORDS ? null : { kind: "drawing", text, href: null };
}
