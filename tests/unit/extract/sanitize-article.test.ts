// @vitest-environment jsdom
import { expect, test } from "vitest";
import { sanitizeExtraction } from "../../../utils/extract/sanitize-article";
import { anArticle } from "../../fixtures/articles";

test("what arrives from a page is sanitized and tame, whichever part of it is shown", () => {
  const wild = anArticle({
    title: "The pier \u202Eelibom eht\u2069 opens",
    html: '<p onclick="x()">Open.</p>',
  });
  const removed = [{ ...removal, html: '<p style="top:0">Related.</p>' }];
  const { article, selection } = sanitizeExtraction({
    article: { ...wild, removed },
    selection: wild,
    failure: null,
  });
  expect(article).toMatchObject({ title: "The pier elibom eht opens", html: "<p>Open.</p>" });
  expect(article?.removed).toEqual([{ ...removal, html: "<p>Related.</p>" }]);
  expect(selection).toMatchObject({ title: "The pier elibom eht opens", html: "<p>Open.</p>" });
});

const removal = { id: 0, role: "related", rule: "related-list", text: "Related.", before: 1 } as const;
