// @vitest-environment jsdom
import { expect, test } from "vitest";
import { settleFigures } from "../../../utils/extract/figures.ts";

const PROSE = "<p>The harbor wall held through the night, and the boats came home one by one.</p>";

function captionsIn(html: string): string[] {
  const root = document.createElement("div");
  root.innerHTML = html + PROSE;
  settleFigures(root);
  return [...root.querySelectorAll("figcaption")].map((caption) => caption.textContent.trim());
}

test("words that are set apart beside a picture in its paragraph are its caption", () => {
  const html = '<p><img src="/wall.jpg"><br> <em>The wall at dawn.</em></p>';
  expect(captionsIn(html)).toEqual(["The wall at dawn."]);
});

test("a sentence that stands beside a picture is the article's", () => {
  const html = '<p><img src="/wall.jpg"> The wall held, and <em>nobody</em> was hurt.</p>';
  expect(captionsIn(html)).toEqual([]);
});
