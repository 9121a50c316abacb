import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { extractPage } from "../../../../../utils/extract";
import { sanitizeToFragment, sanitizeToHtml } from "../../../../../utils/extract/sanitize";
import { ALLOWED_ATTRIBUTES, ALLOWED_TAGS } from "../../../../../utils/extract/sanitize-allowed";
import { sanitizeExtraction } from "../../../../../utils/extract/sanitize-article";

declare global {
  var clearlineFuzz: ((documents: readonly string[]) => string[]) | undefined;
  var clearlineHits: string[] | undefined;
}

/** A document that takes longer has hung, in milliseconds: the largest of a fuzz is some 200 kB. */
const HUNG_MS = 5_000;

/** What loaded pictures and links get from the sanitizer itself. */
const ALLOWED = new Set([
  ...ALLOWED_ATTRIBUTES,
  ...["id", "rel", "src", "srcset", "loading", "referrerpolicy"],
]);

/** Reads and shows each document in a page, and says of each what went wrong; "" if nothing did. */
export default defineUnlistedScript(() => {
  globalThis.clearlineFuzz = (documents) => documents.map(wrongWith);
});

function wrongWith(html: string): string {
  const start = performance.now();
  try {
    const page = new DOMParser().parseFromString(html, "text/html");
    const { article, failure } = sanitizeExtraction(extractPage(page, { force: true }));
    if ((article === null) !== (failure !== null)) return "neither an article nor a reason";
    const removed = article?.removed.map((removal) => `<section>${removal.html}</section>`) ?? [];
    const pieces = [html, article?.html ?? "", removed.join("")];
    const wrong = pieces.map(wrongWithPiece).find((words) => words !== "") ?? "";
    return performance.now() - start > HUNG_MS ? `hung for ${performance.now() - start} ms` : wrong;
  } catch (error) {
    return `threw ${error}`;
  }
}

/** Shows a piece of HTML as it would be shown, and takes it away again. */
function wrongWithPiece(html: string): string {
  const holder = document.createElement("div");
  document.body.append(holder);
  holder.append(sanitizeToFragment(html, { loadImages: false }));
  const strangers = [...holder.querySelectorAll("*")].filter(
    ({ localName, attributes }) =>
      !ALLOWED_TAGS.includes(localName) || [...attributes].some(({ name }) => !ALLOWED.has(name)),
  );
  const once = holder.innerHTML;
  const isStable = sanitizeToHtml(once) === once;
  holder.remove();
  const hits = globalThis.clearlineHits?.splice(0) ?? [];
  if (hits.length > 0) return `executed ${hits.join()}`;
  if (strangers.length > 0) return `left ${strangers[0]?.outerHTML}`;
  if (!isStable) return "changed by sanitizing it again";
  return parsedAgain(once) === once ? "" : "changed by parsing it again";
}

/** As every page of Clearline's own parses, and every file that it writes. */
function parsedAgain(html: string): string {
  return new DOMParser().parseFromString(`<!doctype html><body>${html}`, "text/html").body.innerHTML;
}
