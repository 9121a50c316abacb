import { pictureKey } from "../held-pictures";
import { bodyOf, type ExportedArticle, type ExportWords, type ToFragment } from "./exported";

const NOTE_LINK = 'a[href^="#cl-"]';

/**
 * An article's text for a page that stands alone: pictures that are kept are in it, others become links to them, so that the
 * page asks the network for nothing.
 *
 * @param prefix Sets the ids of its notes apart from those of other articles on the page.
 */
export function pageBody(
  exported: ExportedArticle,
  toFragment: ToFragment,
  prefix: string,
  words: ExportWords,
): DocumentFragment {
  const body = bodyOf(exported, toFragment);
  for (const image of body.querySelectorAll("img")) {
    const key = pictureKey(image.getAttribute("data-cl-src"), image.getAttribute("data-cl-srcset"));
    const kept = exported.pictures.get(key ?? "");
    if (kept !== undefined) showKept(image, kept);
    else if (!image.hasAttribute("src")) image.replaceWith(linkTo(image, words.picture));
  }
  for (const link of body.querySelectorAll(NOTE_LINK))
    link.setAttribute("href", `#${prefix}${link.getAttribute("href")?.slice(1)}`);
  for (const note of body.querySelectorAll("[id]")) note.id = prefix + note.id;
  dropEmptyLinks(body);
  return body;
}

function showKept(image: Element, address: string): void {
  for (const name of ["data-cl-src", "data-cl-srcset"]) image.removeAttribute(name);
  image.setAttribute("src", address);
}

/** A link to the picture, named by what it shows; within a link only the name. */
function linkTo(image: Element, picture: string): Element {
  const alt = image.getAttribute("alt") ?? "";
  const address = image.getAttribute("data-cl-src");
  const isLink = address !== null && image.closest("a") === null;
  const element = image.ownerDocument.createElement(isLink ? "a" : "span");
  if (isLink) element.setAttribute("href", address);
  element.textContent = alt.trim() === "" ? picture : alt;
  return element;
}

/** Links within the article that lead nowhere lose their address. */
function dropEmptyLinks(body: DocumentFragment): void {
  const ids = new Set([...body.querySelectorAll("[id]")].map(({ id }) => id));
  for (const link of body.querySelectorAll('a[href^="#"]'))
    if (!ids.has(link.getAttribute("href")?.slice(1) ?? "")) link.removeAttribute("href");
}
