// @vitest-environment jsdom

import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { extractPage } from "../../../utils/extract";
import { sanitizeToFragment, sanitizeToHtml } from "../../../utils/extract/sanitize";
import { ALLOWED_ATTRIBUTES, ALLOWED_TAGS } from "../../../utils/extract/sanitize-allowed";
import { sanitizeExtraction } from "../../../utils/extract/sanitize-article";
import { pageSlugs, readPage } from "../../fixtures/pages";
import fc from "../../property";
import { soakCount, soakLimitMs } from "../../soak/count";

/** Documents made in a test run; `npm run soak -- fuzz` makes 100,000. */
const RUNS = soakCount(60);

const LIMIT_MS = soakLimitMs(60_000);

/** Elements that parsers treat in ways of their own, beside those of articles. */
const TAGS =
  "a b body center details div dl figure font form frameset h1 h2 html iframe img input isindex marquee math mi mtext noscript object ol option p plaintext pre script section select span style summary svg table tbody td template textarea title tr ul xmp annotation-xml desc foreignObject".split(
    " ",
  );

const NAMES =
  "action background class colspan content data-cl-id data-cl-src data-cl-srcset data-src dir form formaction href id is lang name onclick onerror poster rel slot src srcdoc srcset style target title xlink:href xmlns".split(
    " ",
  );

/** Addresses, names of properties, and what ends a value, a tag or a text early. */
const VALUES = [
  ..."attributes body childNodes documentElement length nodeType parentNode cl-1 1 9999".split(" "),
  ...["https://harbor.example/a", "//harbor.example", "java\tscript:x", "data:text/html,x", "#cl-1", "x 2x"],
  ...['"', "'>", "</p>", "]]>", "-->", "&quot;", "\u202E", "\0", "x".repeat(3_000)],
];

const attribute = fc
  .tuple(fc.constantFrom(...NAMES), fc.constantFrom(...VALUES), fc.constantFrom('"', "'", ""))
  .map(([name, value, quote]) => ` ${name}=${quote}${value}${quote}`);

const words = fc.constantFrom("The harbor wall.", "<!--", "--!>", "<![CDATA[", "&lt;b&gt;", "<", "</", "\n");

/** Markup of which tags may be left open, closed twice or cut off. */
const { markup } = fc.letrec<{ markup: string; element: string }>((tie) => ({
  markup: fc
    .array(fc.oneof({ depthSize: "small" }, words, tie("element")), { maxLength: 4 })
    .map((parts) => parts.join("")),
  element: fc
    .tuple(
      fc.constantFrom(...TAGS),
      fc.array(attribute, { maxLength: 3 }),
      tie("markup"),
      fc.constantFrom(...TAGS, "", "", ""),
    )
    .map(([tag, attributes, inside, end]) => `<${tag}${attributes.join("")}>${inside}</${end || tag}>`),
}));

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

test("whatever is sanitized is on the lists, and sanitizing it again changes nothing", {
  timeout: LIMIT_MS,
}, () => {
  fc.assert(
    fc.property(markup, (html) => {
      expect(strangersIn(sanitizeToFragment(html, { loadImages: true }))).toEqual([]);
      const once = sanitizeToHtml(html);
      expect(sanitizeToHtml(once)).toBe(once);
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
