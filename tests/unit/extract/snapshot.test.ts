// @vitest-environment jsdom
import { JSDOM } from "jsdom";
import { afterEach, describe, expect, test, vi } from "vitest";
import { takeSnapshot } from "../../../utils/extract/snapshot";

const { MOST_NODES } = vi.hoisted(() => ({ MOST_NODES: 400 }));

vi.mock("../../../utils/extract/limits", async (original) => {
  const { LIMITS } = await original<typeof import("../../../utils/extract/limits")>();
  return { LIMITS: { ...LIMITS, nodes: MOST_NODES } };
});

afterEach(() => {
  Reflect.deleteProperty(Element.prototype, "checkVisibility");
});

const pageOf = (body: string) => new JSDOM(`<!doctype html><body>${body}</body>`).window.document;

const copied = (body: string) => {
  const { body: copy } = takeSnapshot(pageOf(body)).copy;
  for (const element of copy.querySelectorAll("[data-cl-n]")) element.removeAttribute("data-cl-n");
  return copy.innerHTML;
};

describe("white space", () => {
  test("within a line keeps its words apart, wherever it stands", () => {
    expect(copied("<p>The<strong> </strong>wall <a> </a>stood.</p>")).toBe(
      "<p>The<strong> </strong>wall <a> </a>stood.</p>",
    );
  });

  test("between blocks and at a block's beginning is left out", () => {
    expect(copied("<div> <p>The\n\t wall</p> <p>stood.</p></div>")).toBe(
      "<div><p>The wall</p><p>stood.</p></div>",
    );
  });

  test("counts in preformatted text", () => {
    expect(copied("<pre>a  b\n c</pre>")).toBe("<pre>a  b\n c</pre>");
  });
});

describe("a form whose controls are named like properties", () => {
  const NAMES =
    "localName nodeType attributes firstChild nextSibling shadowRoot textContent parentNode closest";

  test("is read all the same", () => {
    const controls = NAMES.split(" ").map((name) => `<input type="hidden" name="${name}">`);
    expect(copied(`<form>${controls.join("")}<p>The wall stood.</p></form>`)).toBe(
      "<form><p>The wall stood.</p></form>",
    );
  });
});

describe("a block that a style sheet hides", () => {
  const hidden = (inside: string) => {
    Element.prototype.checkVisibility = function (this: Element) {
      return this.closest(".hidden") === null;
    };
    return copied(`<p>The wall stood.</p>${inside}`).replace("<p>The wall stood.</p>", "");
  };

  test("is left out if it is a label", () => {
    expect(hidden('<div class="hidden">Link copied</div>')).toBe("");
  });

  test.each([
    ["a sentence", '<div class="hidden"><p>It stood for ninety years.</p></div>'],
    ["much text", `<div class="hidden">${"The wall stood on the quay ".repeat(9)}</div>`],
    ["a picture", '<div class="hidden"><img src="https://harbor.example/wall.jpg" alt=""></div>'],
    ["a part that opens", '<details><summary>More</summary><div class="hidden">Ninety years</div></details>'],
  ])("is kept if it holds %s", (_, inside) => {
    expect(hidden(inside)).not.toBe("");
  });
});

describe("a page that is too large", () => {
  const LINKS = '<li><a href="/a">Harbor note</a></li>'.repeat(MOST_NODES);
  const PROSE = "<p>The harbor wall was built of slate in a single winter.</p>".repeat(MOST_NODES / 10);

  test.each([
    ["in a part of its own", `<ul>${LINKS}</ul><div>${PROSE}</div>`],
    ["in one part with everything", `<div><div>${LINKS}${PROSE}</div></div>`],
    ["beside everything else", `${LINKS}${PROSE}`],
  ])("is read where it says most: %s", (_, body) => {
    const { copy, cut } = takeSnapshot(pageOf(body));
    expect(copy.querySelectorAll("p").length).toBe(MOST_NODES / 10);
    expect(copy.querySelectorAll("a").length).toBeLessThan(MOST_NODES / 2);
    expect(cut).toBe(true);
  });

  test("is read from its beginning if it says as much everywhere", () => {
    const { copy, cut } = takeSnapshot(pageOf(PROSE.repeat(30).replace("The", "First the")));
    expect(copy.body.textContent).toMatch(/^First the harbor wall/);
    expect(cut).toBe(true);
  });

  test("and no other is cut", () => {
    expect(takeSnapshot(pageOf(PROSE)).cut).toBe(false);
  });
});
