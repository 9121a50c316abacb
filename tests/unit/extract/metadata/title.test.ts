// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { H1, read } from "./read";

describe("the title", () => {
  test.each([
    ["<title>The lamp on the pier burns again | Pier Post</title>", H1],
    ["<title>Pier: The lamp on the pier burns again</title>", ""],
    ["<title>The lamp on the pier burns again - pier.example</title>", ""],
    [
      '<title>x</title><meta property="og:title" content="The lamp on the pier burns again">',
      '<h1><span class="kicker">Harbor</span> The lamp on the pier burns again</h1>',
    ],
    ["<title>x</title>", '<h1><span class="kicker">Harbor</span>: The lamp on the pier burns again</h1>'],
    ["<title>Lamp on pier burns, locals delighted - Pier Post</title>", H1],
    ["<title>The lamp on the pier burns again &laquo; Pier</title>", '<h1><a href="/">Pier</a></h1>'],
    [
      "<title>Pier - The lamp on the pier burns again</title>",
      "<h1>Harbor news</h1><h1>The lamp on the pier burns again</h1>",
    ],
    [
      '<title>News - Pier Post</title><meta property="og:title" content="The lamp on the pier burns again">',
      "<h1>News</h1><h1>The lamp on the pier burns again</h1>",
    ],
    [
      "<title>The lamp on the pier burns again | Life by the sea</title>",
      "<h1>Life by the sea</h1><h2>The lamp on the pier burns again</h2>",
    ],
    ["<title>The Pier - The lamp on the pier burns once again (en)</title>", `${H1}<h1>How to visit</h1>`],
  ])("of %s over %s is the article's alone", (head, body) => {
    expect(read(body, head).title).toBe("The lamp on the pier burns again");
  });

  test.each([
    ["/lamp-on-the-pier-a-report", "", "The lamp on the pier – a report"],
    ["/lamp-on-the-pier", "<h1>The lamp on the pier</h1>", "The lamp on the pier"],
    ["/12345", "", "The lamp on the pier"],
  ])("keeps the part after a dash that the address has: %s with %s", (path, body, title) => {
    const head = "<title>The lamp on the pier – a report</title>";
    expect(read(body, head, `https://shore.example${path}`).title).toBe(title);
  });

  test("goes without a kicker if the address does, and with its subtitle if the address has it", () => {
    const glued = "<h1><span>Harbor</span><span>The lamp burns again</span></h1>";
    const head = "<title>Harbor – The lamp burns again</title>";
    expect(read(glued, head, "https://shore.example/the-lamp-burns-again").title).toBe(
      "The lamp burns again",
    );
    expect(read(glued, head, "https://shore.example/harbor-the-lamp-burns-again").title).toBe(
      "Harbor – The lamp burns again",
    );
  });

  test("has no soft hyphens", () => {
    expect(read("<h1>The light&shy;house lamp</h1>", "<title>The lighthouse lamp</title>").title).toBe(
      "The lighthouse lamp",
    );
  });
});
