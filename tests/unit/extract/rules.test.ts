// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { takeOut } from "../../../utils/extract/boilerplate/engine.ts";
import { ALL_EXAMPLES } from "../../../utils/extract/boilerplate/examples/index.ts";
import type { Rule } from "../../../utils/extract/boilerplate/rule.ts";
import { BODY_RULES, PAGE_RULES } from "../../../utils/extract/boilerplate/rules/index.ts";
import { linesOf } from "../../../utils/extract/lines.ts";

/** Appended, it turns each phrase into prose. */
const AND_SO_ON =
  " and so on, as the whole harbor says when the tide is late and the boats are out in the fog for the third night, far from any lamp of ours";

/** Prose around an example, so that it is no large part of the page. */
const FILLER = "<p>The harbor wall held through the night, and the boats came home one by one.</p>".repeat(8);

function taken(rule: Rule, example: string): boolean {
  const root = document.createElement("div");
  root.innerHTML = example.startsWith("<") ? FILLER + example : FILLER;
  if (!example.startsWith("<")) {
    const line = document.createElement("p");
    line.textContent = example;
    root.append(line);
  }
  return takeOut(root, [rule], linesOf(root)).length > 0;
}

describe.each([...PAGE_RULES, ...BODY_RULES])("$id", (rule) => {
  const examples = ALL_EXAMPLES[rule.id];

  test("has examples", () => {
    expect(examples?.takes.length, rule.id).toBeGreaterThan(0);
    expect(examples?.keeps.length, rule.id).toBeGreaterThan(0);
  });

  test("takes its examples", () => {
    for (const example of examples?.takes ?? []) expect(taken(rule, example), example).toBe(true);
  });

  test("keeps look-alikes", () => {
    for (const example of examples?.keeps ?? []) expect(taken(rule, example), example).toBe(false);
  });

  test("keeps its examples once they go on as prose", () => {
    const lines = examples?.takes.filter((example) => !example.startsWith("<")) ?? [];
    for (const example of lines) expect(taken(rule, example + AND_SO_ON), example).toBe(false);
  });
});

test("every example belongs to a rule, and every id is used once", () => {
  const ids = [...PAGE_RULES, ...BODY_RULES].map((rule) => rule.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(Object.keys(ALL_EXAMPLES).filter((id) => !ids.includes(id))).toEqual([]);
});

test("a rule never takes most of the words", () => {
  const root = document.createElement("div");
  root.innerHTML = `<div class="related-posts">${FILLER}</div><p>A short line remains.</p>`;
  takeOut(root, BODY_RULES, linesOf(root));
  expect(root.textContent).toContain("The harbor wall held");
});
