// @vitest-environment jsdom
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { extractPage } from "../../../utils/extract/index.ts";

const PROSE =
  "<p>The harbor wall was built of slate in a single winter, and the masons were paid in herring, which they resented.</p>";

function linesOf(head: string, body: string): string[] {
  const html = `<!doctype html><title>The Harbor Wall</title>${head}<article><h1>The Harbor Wall</h1>${body}</article>`;
  const page = new JSDOM(html, { url: "https://harbor.example/wall" }).window.document;
  return extractPage(page).article?.blocks.map((block) => block.text) ?? [];
}

describe("the author's name", () => {
  const AUTHOR = '<meta name="author" content="Al">';

  test("does not take a line along that only has its letters", () => {
    const note = "* Alle Maße ohne Gewähr";
    expect(linesOf(AUTHOR, `<p>${note}</p>${PROSE}${PROSE}`)).toContain(note);
  });

  test("does not take a signature along that says more", () => {
    expect(linesOf(AUTHOR, `${PROSE}<p>Al - www.harbor.example</p>${PROSE}`)).toContain(
      "Al - www.harbor.example",
    );
  });

  test.each(["Al", "By Al", "Al, 3 May 2021"])("is taken out where the line is a byline: %s", (byline) => {
    expect(linesOf(AUTHOR, `<p>${byline}</p>${PROSE}${PROSE}`)).not.toContain(byline);
  });
});

test("a day goes with the clock beside it", () => {
  const stamp =
    '<div class="article__meta"><p class="by">By <b>Ann Lee</b></p><time datetime="2021-05-03"><span class="article__date">May 3, 2021</span><span class="clock">5:45 AM</span></time></div>';
  const lines = linesOf('<meta name="author" content="Ann Lee">', stamp + PROSE + PROSE);
  expect(lines.join(" ")).not.toContain("5:45");
});

describe("at the end of an article", () => {
  const END = `${PROSE}${PROSE}${PROSE}`;
  const link = (words: string) => `<a href="/${words.replaceAll(" ", "-")}">${words}</a>`;
  const tags = [
    "harbor wall",
    "slate quarry",
    "stone masons",
    "old winters",
    "herring trade",
    "sea defenses",
  ];

  test("a row of linked tags is no text, though it has a label", () => {
    const row = `<p>Filed: ${tags.map(link).join(", ")}, ${link("harbor masters of the north coast")}</p>`;
    expect(linesOf("", END + row).join(" ")).not.toContain("herring trade");
  });

  test("no link to another article is left, however many there are", () => {
    const links = tags.map((words) => `<p>${link(`${words} will be all that is left`)}</p>`).join("");
    expect(linesOf("", `${END}<p>You may also like...</p>${links}`)).toHaveLength(3);
  });
});

test("a first line that the page has above it as well is the standfirst", () => {
  const lead = "Four things that every mason should know.";
  const html = `<!doctype html><title>The Harbor Wall</title><header><h1>The Harbor Wall</h1><p>${lead}</p></header><article><div>${lead}</div>${PROSE.repeat(4)}</article>`;
  const { article } = extractPage(new JSDOM(html, { url: "https://harbor.example/w" }).window.document);
  expect(article?.lead).toBe(lead);
  expect(article?.blocks.map((block) => block.text)).not.toContain(lead);
});
