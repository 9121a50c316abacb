// @vitest-environment jsdom
import { expect, test } from "vitest";
import { linesOf } from "../../../utils/extract/lines.ts";

const PAGE =
  "<div><p>The <em>first</em> boat.</p><ul><li>The second<br>boat.</li><li>The third.</li></ul></div>And the last.";

function textsOf(html: string, most?: number): string[] {
  const holder = document.createElement("div");
  holder.innerHTML = html;
  return linesOf(holder, most).map((line) => line.text);
}

test("lines break at blocks and at nothing else", () => {
  expect(textsOf(PAGE)).toEqual(["The first boat.", "The second boat.", "The third.", "And the last."]);
});

test.each([1, 2, 3, 4])("the first %i lines are read whole, wherever they stand", (most) => {
  expect(textsOf(PAGE, most)).toEqual(textsOf(PAGE).slice(0, most));
});
