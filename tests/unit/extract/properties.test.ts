// @vitest-environment jsdom

import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import type { Article } from "../../../utils/article";
import { extractPage } from "../../../utils/extract";
import { sanitizeToFragment } from "../../../utils/extract/sanitize";
import { sanitizeExtraction } from "../../../utils/extract/sanitize-article";
import { pageSlugs, readPage } from "../../fixtures/pages";
import fc from "../../property";

/** Enough to meet each mutation on several pages, and a few seconds in all. */
const RUNS = 40;

const TIMEOUT_MS = 60_000;

/** A present in which some of the fixtures' dates are still to come. */
const NOW = Date.UTC(2024, 2, 1);

const DAY_MS = 86_400_000;

const slugs = pageSlugs();
const articleSlugs = slugs.filter((slug) => !("failure" in readPage(slug).expected));

/** Deep enough that a paragraph's own names are out of its sight. */
const NESTING = 40;

type Mutation = (element: Element, other: Element) => void;

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  remove: (element) => element.remove(),
  empty: (element) => element.replaceChildren(),
  unwrap: (element) => element.replaceWith(...element.childNodes),
  double: (element) => element.after(element.cloneNode(true)),
  move: (element, other) => {
    if (!element.contains(other)) other.append(element);
  },
  wrapInTable: (element) => wrap(element, "table"),
  wrapInForm: (element) => wrap(element, "form"),
  hide: (element) => element.setAttribute("style", "display: none"),
  clobber: (element) => {
    const form = element.ownerDocument.createElement("form");
    form.innerHTML = '<input name="parentNode"><input name="childNodes"><input name="attributes">';
    element.append(form);
  },
  forgetNames: (element) => {
    element.removeAttribute("class");
    element.removeAttribute("id");
  },
  rename: (element, other) => {
    const renamed = element.ownerDocument.createElement(other.localName);
    renamed.append(...element.childNodes);
    element.replaceWith(renamed);
  },
  swap: (element, other) => {
    if (element.contains(other) || other.contains(element)) return;
    const holder = element.ownerDocument.createElement("p");
    element.replaceWith(holder);
    other.replaceWith(element);
    holder.replaceWith(other);
  },
  nest: (element) => {
    for (let level = 0; level < NESTING; level += 1) wrap(element, level % 2 === 0 ? "div" : "span");
  },
  takeNames: (element, other) => {
    element.className = other.className;
    element.id = other.id;
  },
  comment: (element) => element.prepend(element.ownerDocument.createComment("--><p>"), " "),
  breakWords: (element) => element.append("\u0000\uD800\u202E", element.ownerDocument.createElement("br")),
};

function wrap(element: Element, tag: string): void {
  const wrapper = element.ownerDocument.createElement(tag);
  element.replaceWith(wrapper);
  wrapper.append(element);
}

/** A place among all elements, from 0 to 1. */
const place = fc.double({ min: 0, max: 0.999, noNaN: true });

const mutations = fc.array(fc.tuple(fc.constantFrom(...Object.values(MUTATIONS)), place, place), {
  minLength: 1,
  maxLength: 12,
});

function mutate(page: Document, steps: readonly (readonly [Mutation, number, number])[]): void {
  for (const [mutation, first, second] of steps) {
    const elements = [...(page.body?.querySelectorAll("*") ?? [])];
    const at = (share: number) => elements[Math.floor(share * elements.length)];
    const [element, other] = [at(first), at(second)];
    if (element?.parentNode && other) mutation(element, other);
  }
}

function openPage(html: string, url: string): Document {
  return new JSDOM(html, { url }).window.document;
}

function openFixture(slug: string): Document {
  const { html, expected } = readPage(slug);
  return openPage(html, expected.url);
}

function read(page: Document): Article | null {
  return sanitizeExtraction(extractPage(page)).article;
}

/** The page that shows an article as a reader sees it, pictures loaded, and nothing else. */
function showAgain({ title, html, lang, url }: Article): Document {
  const page = openPage("<!doctype html><article></article>", url);
  page.title = title;
  page.documentElement.lang = lang ?? "";
  page.querySelector("article")?.append(sanitizeToFragment(html, { loadImages: true }));
  return page;
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Without what no reader sees: white space, and U+0000, which only a script can write into a page. */
function withoutSpace(text: string): string {
  return text.replaceAll("\0", "").replace(/\s+/gu, "");
}

/** How characters are read is set above them, and is no part of the text. */
function textWithoutReadings({ body }: Document): string {
  const copy = body?.cloneNode(true) as Element | undefined;
  for (const reading of copy?.querySelectorAll("rt, rp") ?? []) reading.remove();
  return copy?.textContent ?? "";
}

describe("extraction", () => {
  test("gives an article or a reason, whatever has become of a page", { timeout: TIMEOUT_MS }, () => {
    fc.assert(
      fc.property(fc.constantFrom(...slugs), mutations, (slug, steps) => {
        const page = openFixture(slug);
        mutate(page, steps);
        const { article, failure } = sanitizeExtraction(extractPage(page));
        expect(article === null).toBe(failure !== null);
      }),
      { numRuns: RUNS },
    );
  });

  test("states no title from nowhere and no date to come", { timeout: TIMEOUT_MS }, () => {
    fc.assert(
      fc.property(fc.constantFrom(...slugs), mutations, (slug, steps) => {
        const page = openFixture(slug);
        mutate(page, steps);
        const whole = letters(`${page.documentElement.outerHTML} ${page.documentElement.textContent}`);
        const { article } = extractPage(page, {}, NOW);
        expect(whole).toContain(letters(article?.title ?? ""));
        expect(article?.publishedAt ?? 0).toBeLessThanOrEqual(NOW + DAY_MS);
      }),
      { numRuns: RUNS },
    );
  });

  test("gives an article or a reason for a page cut off anywhere", { timeout: TIMEOUT_MS }, () => {
    fc.assert(
      fc.property(fc.constantFrom(...slugs), place, (slug, share) => {
        const { html, expected } = readPage(slug);
        const page = openPage(html.slice(0, Math.floor(html.length * share)), expected.url);
        const { article, failure } = sanitizeExtraction(extractPage(page));
        expect(article === null).toBe(failure !== null);
      }),
      { numRuns: RUNS },
    );
  });

  test.each(articleSlugs)("leaves its own output of %s as it is", (slug) => {
    const article = read(openFixture(slug));
    const again = article && read(showAgain(article));
    expect(again?.blocks).toEqual(article?.blocks);
    expect(again?.html).toBe(article?.html);
  });

  /** Formulas stand in a page several times over, once for the eye and once for the ear: their text is not one run. */
  const plainSlugs = articleSlugs.filter((slug) => !readPage(slug).html.includes("<math"));

  test("invents no word and keeps the page's order", { timeout: TIMEOUT_MS }, () => {
    fc.assert(
      fc.property(fc.constantFrom(...plainSlugs), mutations, (slug, steps) => {
        const page = openFixture(slug);
        mutate(page, steps);
        const text = withoutSpace(textWithoutReadings(page));
        let from = 0;
        for (const block of read(page)?.blocks ?? []) {
          const at = text.indexOf(withoutSpace(block.text), from);
          expect(at, `“${block.text}” from character ${from} on`).toBeGreaterThanOrEqual(0);
          from = at;
        }
      }),
      { numRuns: RUNS },
    );
  });
});
