// @vitest-environment jsdom
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { extractPage } from "../../../utils/extract/index.ts";
import { sanitizeExtraction } from "../../../utils/extract/sanitize-article.ts";
import { pageSlugs, readPage } from "../../fixtures/pages.ts";
import { summarize } from "../../fixtures/summarize.ts";

/** A page without an article has no address in its summary: its expectation's `url` only says where it is read. */
function expectedSummary(expected: Record<string, unknown>): Record<string, unknown> {
  if (!("failure" in expected)) return expected;
  return { failure: expected.failure };
}

/** The test DOM leaves declarative shadow roots as templates, which every browser turns into roots while it reads the page. */
function attachShadowRoots(root: ParentNode): void {
  for (const template of root.querySelectorAll<HTMLTemplateElement>("template[shadowrootmode=open]")) {
    const shadow = template.parentElement?.attachShadow({ mode: "open" });
    shadow?.append(template.content);
    template.remove();
    if (shadow) attachShadowRoots(shadow);
  }
}

describe("fixture pages read as their expectation says", () => {
  test.each(pageSlugs())("%s", (slug) => {
    const { html, expected } = readPage(slug);
    const page = new JSDOM(html, { url: expected.url });
    attachShadowRoots(page.window.document);
    const wanted = expectedSummary(expected);
    const summary = summarize(sanitizeExtraction(extractPage(page.window.document)));
    const got = Object.fromEntries(Object.keys(wanted).map((key) => [key, summary[key]]));
    expect(got).toEqual(wanted);
  });
});
