// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { BODY_RULES, PAGE_RULES } from "../../../utils/extract/boilerplate/rules/index.ts";
import { takeSnapshot } from "../../../utils/extract/snapshot.ts";
import { pageSlugs, readPage } from "../../fixtures/pages";

describe("a selector narrowed to what a page has", () => {
  test.each(pageSlugs())("finds there what the whole one finds: %s", (slug) => {
    const { copy, names } = takeSnapshot(new DOMParser().parseFromString(readPage(slug).html, "text/html"));
    const found = (selector: string) => (selector === "" ? [] : [...copy.querySelectorAll(selector)]);
    for (const { id, selector } of [...PAGE_RULES, ...BODY_RULES]) {
      if (selector !== undefined) expect(found(names.narrow(selector)), id).toEqual(found(selector));
    }
  });
});
