import DOMPurify, { type Config } from "dompurify";
import {
  ADDRESS_ATTRIBUTES,
  ALLOWED_ATTRIBUTES,
  ALLOWED_TAGS,
  DATA_IMAGE,
  DROPPED_WITH_CONTENT,
  LINK_ADDRESS,
} from "./sanitize-allowed";
import { isOwnNetwork } from "./sanitize-host";

export interface SanitizeOptions {
  /** False holds remote images back: their addresses stay data, nothing is requested. */
  readonly loadImages: boolean;
}

/** Marks an image whose address is held back; the address is in `data-cl-src` and `data-cl-srcset`. */
const SOURCE = "data-cl-src";
const SOURCE_SET = "data-cl-srcset";

/** A footnote's number, which becomes the only kind of id that output has. */
const NOTE_ID = "data-cl-id";
const NOTE_NUMBER = /^\d{1,4}$/;
const NOTE_LINK = /^#cl-\d{1,4}$/;

/**
 * The one door through which HTML is written: an allow-list of elements and attributes, as a fragment.
 *
 * No page's id, name, style or class gets through. Links lead to http, https or mailto addresses alone. It changes
 * nothing of its own output, so that an article is sanitized again wherever it is shown. It works under a Trusted
 * Types policy that forbids every other way to parse.
 */
export function sanitizeToFragment(html: string, options: SanitizeOptions): DocumentFragment {
  return sanitize(html, options.loadImages);
}

/** Sanitizes to HTML text; images stay held back. */
export function sanitizeToHtml(html: string): string {
  return htmlOf(sanitize(html, false));
}

/**
 * Sanitizes several pieces of HTML as `sanitizeToHtml` does each, in one go: a document for each would cost more than what
 * is in it. Pieces that do not stay apart are sanitized one by one.
 */
export function sanitizeAllToHtml(pieces: readonly string[]): string[] {
  const { children } = sanitize(pieces.map((piece) => `<section>${piece}</section>`).join(""), false);
  return children.length === pieces.length
    ? Array.from(children, (section) => section.innerHTML)
    : pieces.map(sanitizeToHtml);
}

const CONFIG = {
  // The body holds all that is sanitized, and is not given back: were it refused, all of it would be copied first.
  ALLOWED_TAGS: ["body", ...ALLOWED_TAGS],
  ALLOWED_ATTR: [...ALLOWED_ATTRIBUTES],
  FORBID_CONTENTS: [...DROPPED_WITH_CONTENT],
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
  ADD_URI_SAFE_ATTR: ALLOWED_ATTRIBUTES.filter((name) => !ADDRESS_ATTRIBUTES.has(name)),
  ALLOWED_URI_REGEXP: LINK_ADDRESS,
  RETURN_DOM_FRAGMENT: true as const,
} satisfies Config;

/** How often output is parsed again until it stays as it is; fuzzed markup took three rounds at most. */
const MOST_ROUNDS = 8;

/**
 * Elements that have 150 around them, as many as are read of a page. Firefox builds no tree deeper than 200, Chromium none deeper
 * than 512: what stands below is put where no second parse would put it.
 */
const TOO_DEEP = `${"*>".repeat(150)}*`;

/** Set once: DOMPurify would work through its lists again at each call that hands it some. */
DOMPurify.setConfig(CONFIG);

/**
 * Begins a document as those that show an article begin: without a doctype a table may stand in a paragraph, which there it
 * ends. In its body from the first word on, nothing lands in the head, and no set of frames takes the body's place.
 */
const OPENING = "<!doctype html><body>";

function sanitize(dirty: string, loadImages: boolean): DocumentFragment {
  const fragment = settle(dirty);
  for (const link of fragment.querySelectorAll("[href]")) keepLink(link);
  for (const image of fragment.querySelectorAll("img")) holdImage(image, loadImages);
  for (const note of fragment.querySelectorAll(`[${NOTE_ID}]`)) numberNote(note);
  for (const lines of fragment.querySelectorAll("pre")) dropFirstBreaks(lines);
  return fragment;
}

/**
 * Where an element loses its tag, those in it may come to stand where no parser would put them, such as a heading in a heading,
 * and so may what parsers move out of a table: that is parsed again until it stays as it is. What never does is left as text,
 * and so is what is too deep.
 */
function settle(dirty: string, rounds = MOST_ROUNDS): DocumentFragment {
  const fragment = DOMPurify.sanitize(OPENING + dirty, CONFIG);
  const deep = fragment.querySelectorAll(TOO_DEEP);
  for (const element of deep) if (fragment.contains(element)) element.replaceWith(element.textContent);
  const isMoved =
    fragment.querySelector("table") ?? DOMPurify.removed.some((removed) => "element" in removed);
  if (rounds === MOST_ROUNDS && deep.length === 0 && !isMoved) return fragment;
  const html = htmlOf(fragment);
  if (html === dirty) return fragment;
  if (rounds > 0) return settle(html, rounds - 1);
  fragment.replaceChildren(fragment.textContent);
  return fragment;
}

function htmlOf(fragment: DocumentFragment): string {
  const holder = fragment.ownerDocument.createElement("div");
  holder.append(fragment.cloneNode(true));
  return holder.innerHTML;
}

function keepLink(link: Element): void {
  const address = link.localName === "a" ? (link.getAttribute("href") ?? "") : "";
  if (isRemote(address) || /^mailto:/i.test(address)) link.setAttribute("rel", "noopener noreferrer");
  else if (!NOTE_LINK.test(address)) link.removeAttribute("href");
}

function holdImage(image: Element, load: boolean): void {
  const source = image.getAttribute("src") ?? "";
  if (isPicture(source) && !image.hasAttribute(SOURCE)) image.setAttribute(SOURCE, source);
  if (!DATA_IMAGE.test(source)) image.removeAttribute("src");
  if (!isRemoteSet(image.getAttribute(SOURCE_SET) ?? "")) image.removeAttribute(SOURCE_SET);
  if (!isPicture(image.getAttribute(SOURCE) ?? "")) image.removeAttribute(SOURCE);
  if (load) loadImage(image);
}

function loadImage(image: Element): void {
  const source = image.getAttribute(SOURCE);
  const set = image.getAttribute(SOURCE_SET);
  if (source === null && set === null) return;
  image.setAttribute("referrerpolicy", "no-referrer");
  image.setAttribute("loading", "lazy");
  if (set !== null) image.setAttribute("srcset", set);
  if (source !== null) image.setAttribute("src", source);
}

function numberNote(note: Element): void {
  const number = note.getAttribute(NOTE_ID) ?? "";
  if (NOTE_NUMBER.test(number)) note.id = `cl-${number}`;
  else note.removeAttribute(NOTE_ID);
}

/** A parser drops a line break right after the tag, and would drop one more each time that the text is parsed again. */
function dropFirstBreaks(lines: Element): void {
  lines.normalize();
  const { firstChild } = lines;
  if (firstChild?.nodeType !== Node.TEXT_NODE) return;
  firstChild.textContent = firstChild.textContent?.replace(/^[\r\n]+/, "") ?? "";
}

function isRemote(address: string): boolean {
  return /^https?:\/\/[^/]/i.test(address);
}

/** A picture is of the web; of the reader's own network only where the page that shows it is of the same host. */
function isPicture(address: string): boolean {
  if (!isRemote(address) || !URL.canParse(address)) return false;
  const { hostname } = new URL(address);
  return !isOwnNetwork(hostname) || hostname === location.hostname;
}

/** Whether there is nothing else between spaces than addresses of pictures and what they are for: a comma alone may part two. */
function isRemoteSet(set: string): boolean {
  return set.split(/\s+/).every((part) => /^[\d.]+[wx],?$/.test(part) || isPicture(part));
}
