// @vitest-environment jsdom

import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { extractPage } from "../../../utils/extract";
import { sanitizeToFragment, sanitizeToHtml } from "../../../utils/extract/sanitize";
import { ALLOWED_ATTRIBUTES, ALLOWED_TAGS } from "../../../utils/extract/sanitize-allowed";
import { sanitizeExtraction } from "../../../utils/extract/sanitize-article";
import { pageSlugs, readPage } from "../../fixtures/pages";
import fc from "../../property";
import { markup } from "../../soak/fuzz/markup";

/** Documents made in a test run; `npm run soak -- fuzz` makes 100,000, in a browser. */
const RUNS = 60;

const LIMIT_MS = 60_000;

/** What loaded pictures and links get from the sanitizer itself. */
const OWN_ATTRIBUTES = ["id", "rel", "src", "srcset", "loading", "referrerpolicy"];

const ALLOWED = new Set([...ALLOWED_ATTRIBUTES, ...OWN_ATTRIBUTES]);

/** What stands in `fragment` and is on no list. */
function strangersIn(fragment: DocumentFragment): string[] {
  return [...fragment.querySelectorAll("*")].flatMap(({ localName, attributes }) => [
    ...(ALLOWED_TAGS.includes(localName) ? [] : [localName]),
    ...[...attributes].map(({ name }) => name).filter((name) => !ALLOWED.has(name)),
  ]);
}

/** As every page of Clearline's own parses, and every file that it writes. */
const parsedAgain = (html: string) =>
  new DOMParser().parseFromString(`<!doctype html><body>${html}`, "text/html").body.innerHTML;

test("whatever is sanitized is on the lists, and neither sanitizing nor parsing it again changes it", {
  timeout: LIMIT_MS,
}, () => {
  fc.assert(
    fc.property(markup, (html) => {
      expect(strangersIn(sanitizeToFragment(html, { loadImages: true }))).toEqual([]);
      const once = sanitizeToHtml(html);
      expect(sanitizeToHtml(once)).toBe(once);
      expect(parsedAgain(once)).toBe(once);
    }),
    { numRuns: RUNS },
  );
});

test("a page that holds it anywhere gives an article or a reason", { timeout: LIMIT_MS }, () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.constantFrom(...pageSlugs()), markup, share, (slug, html, at) => {
      const { html: page, expected } = readPage(slug);
      const cut = Math.floor(at * page.length);
      const { document } = new JSDOM(page.slice(0, cut) + html + page.slice(cut), { url: expected.url })
        .window;
      const { article, failure } = sanitizeExtraction(extractPage(document, { force: true }));
      expect(article === null).toBe(failure !== null);
      expect(strangersIn(sanitizeToFragment(article?.html ?? "", { loadImages: true }))).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});
