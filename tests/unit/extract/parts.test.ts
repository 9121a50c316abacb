// @vitest-environment jsdom
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { extractPage } from "../../../utils/extract";

const PROSE =
  "The harbor wall was built of slate in a single winter, and the masons were paid in herring, which they resented.";

function bodyOf(parts: string): Element {
  const html = `<!doctype html><title>The Harbor Wall</title><article><h1>The Harbor Wall</h1>${parts}<p>${PROSE}</p><p>It stood for ninety years, and nobody thanked them for it.</p></article>`;
  const page = new JSDOM(html, { url: "https://harbor.example/wall" }).window.document;
  const body = page.createElement("div");
  body.innerHTML = extractPage(page).article?.html ?? "";
  return body;
}

describe("notes", () => {
  test("are reached by number from the text, by relative and by full address", () => {
    const body = bodyOf(
      `<p>${PROSE}<a href="#n1">1</a> <a href="https://harbor.example/wall#n2">2</a></p><ol><li id="n1">Smoked herring, mostly.</li><li id="n2">So the ledger says.</li></ol>`,
    );
    const links = [...body.querySelectorAll("a")].map((link) => link.getAttribute("href"));
    expect(links).toEqual(["#cl-1", "#cl-2"]);
    const notes = [...body.querySelectorAll("li")].map((note) => note.getAttribute("data-cl-id"));
    expect(notes).toEqual(["1", "2"]);
  });

  test("that are boxes hand their number to what is shown of them", () => {
    const body = bodyOf(
      `<p>${PROSE}<a href="#n1">1</a></p><div id="n1"><p>The ledger says so twice.</p></div>`,
    );
    expect(body.querySelector("[data-cl-id='1']")?.textContent).toBe("The ledger says so twice.");
  });
});

describe("sections", () => {
  const section = (id: string, words: string) =>
    `<h2${id === "" ? "" : ` id="${id}"`}>${words}</h2><p>${PROSE}</p>`;

  test("that are addressed by their own words stay, even if a label has such words", () => {
    const body = bodyOf(
      section("Masons", "Masons") + section("See_also", "See also") + section("the-storm", "The storm"),
    );
    expect([...body.querySelectorAll("h2")].map((heading) => heading.textContent)).toContain("See also");
  });

  test("without addresses are read by their words", () => {
    const body = bodyOf(section("", "Masons") + section("", "See also") + section("", "The storm"));
    expect(body.textContent).not.toContain("See also");
  });
});

describe("formulas", () => {
  test("that are hidden behind a picture are read, without their source", () => {
    const body = bodyOf(
      `<p>${PROSE} Its height was <span style="display: none"><math><semantics><mi>h</mi><annotation>\\h_0</annotation></semantics></math></span>.</p>`,
    );
    expect(body.querySelector("math")?.textContent).toBe("h");
  });

  test("of thousands of parts are told by their source", () => {
    const body = bodyOf(
      `<p>${PROSE} It is <math alttext="a long sum">${"<mi>x</mi>".repeat(2_000)}</math>.</p>`,
    );
    expect(body.querySelector("math")).toBeNull();
    expect(body.textContent).toContain("It is a long sum.");
  });
});

describe("pictures", () => {
  const addresses = (parts: string) =>
    [...bodyOf(parts).querySelectorAll("img")].map(
      (image) => image.getAttribute("data-cl-src") ?? image.getAttribute("src"),
    );

  test("in an empty box's background are read if they are photographs", () => {
    const box = (name: string) => `<div style="background-image: url('/${name}')"></div>`;
    expect(addresses(`<p>${PROSE}</p>${box("wall.jpg")}${box("stripes.png")}`)).toEqual([
      "https://harbor.example/wall.jpg",
    ]);
  });

  test("that open the article are not shown twice", () => {
    const figure = '<figure><img src="/wall.jpg" alt=""><figcaption>The wall</figcaption></figure>';
    expect(addresses(`<header>${figure}</header><div><p>${PROSE}</p>${figure}<p>${PROSE}</p></div>`)).toEqual(
      ["https://harbor.example/wall.jpg"],
    );
  });
});
