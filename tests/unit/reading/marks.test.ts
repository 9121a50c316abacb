// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";
import { bodyText, spanOf } from "../../../components/reading/body-text";
import { drawHighlights, marksOf, placeHighlights } from "../../../components/reading/highlight-marks";
import { occurrencesIn } from "../../../components/reading/occurrences";
import { anchorOf } from "../../../components/reading/selection";
import { markSpoken } from "../../../components/reading/spoken-marks";
import { boldLetters, weightWords } from "../../../components/reading/word-weights";
import { aHighlight } from "../../fixtures/highlights";

const HTML = `<p>The ferry left <a href="http://harbor.example/">at six</a> with <code>two</code> crews.</p>
<ul><li>Bread for all</li><li>Tea for none</li></ul>
<table><tbody><tr><td>Gudrun</td><td>1931</td></tr><tr><td>Henry</td><td>1940</td></tr></tbody></table>
<p>Nobody saw it go.</p>`;

let body: HTMLElement;

beforeEach(() => {
  body = document.createElement("div");
  body.className = "article-body";
  body.append(...new DOMParser().parseFromString(HTML, "text/html").body.childNodes);
  document.body.replaceChildren(body);
});

/** Marks what lies between two words of the text, both with it. */
function mark(from: string, until: string) {
  const { text } = bodyText(body);
  const anchor = anchorOf(body, { start: text.indexOf(from), end: text.indexOf(until) + until.length });
  const highlight = aHighlight(1, 1, { anchor });
  drawHighlights(body, placeHighlights(body, [highlight]), () => "Marked");
  return marksOf(body, highlight.id).map(({ textContent }) => textContent);
}

describe("A highlight", () => {
  it("lies in links and code as in text, and changes no word", () => {
    const before = body.textContent;
    expect(mark("left", "crews")).toEqual(["left ", "at six", " with ", "two", " crews"]);
    expect(body.querySelector("a")?.textContent).toBe("at six");
    expect(body.textContent).toBe(before);
  });

  it("goes through lists and tables without a mark between their parts", () => {
    expect(mark("crews", "Nobody")).toEqual([
      " crews.".trimStart(),
      "Bread for all",
      "Tea for none",
      "Gudrun",
      "1931",
      "Henry",
      "1940",
      "Nobody",
    ]);
    expect([...body.querySelectorAll("ul > *, tr > *")].every((one) => /^(?:LI|TD)$/.test(one.tagName))).toBe(
      true,
    );
  });

  it("goes when it is drawn no more, and leaves the text as it was", () => {
    const before = body.innerHTML;
    mark("left", "Nobody");
    drawHighlights(body, [], () => "");
    expect(body.innerHTML).toBe(before);
  });

  it("is not drawn where the text no longer has it, but not lost", () => {
    const anchor = { quote: "words that stood here once", prefix: "and ", suffix: " or so", at: 0.4 };
    const placed = placeHighlights(body, [aHighlight(1, 1, { anchor }), aHighlight(1, 2, { anchor })]);
    expect(placed.map(({ span }) => span)).toEqual([null, null]);
  });
});

describe("What the reader selects", () => {
  it("is told in characters of the text, without blanks at its ends", () => {
    const range = document.createRange();
    const [link, code] = [body.querySelector("a")?.firstChild, body.querySelector("code")];
    if (!link || !code) throw new Error("The text has a link and code.");
    range.setStart(link, 2);
    range.setEndAfter(code);
    const text = bodyText(body);
    const span = spanOf(text, range);
    expect(text.text.slice(span?.start, span?.end)).toBe("six with two");
  });
});

describe("Finding words in the text", () => {
  it("minds neither case nor elements", () => {
    const { text } = bodyText(body);
    const found = occurrencesIn(body, "LEFT  at SIX").map(({ start, end }) => text.slice(start, end));
    expect(found).toEqual(["left at six"]);
    expect(occurrencesIn(body, " ")).toEqual([]);
    expect(occurrencesIn(body, "for")).toHaveLength(2);
  });
});

describe("What is spoken", () => {
  it("is marked within highlights, and leaves them", () => {
    mark("ferry", "crews");
    const { text } = bodyText(body);
    const sentence = { start: 0, end: text.indexOf("crews.") + 6 };
    markSpoken(body, sentence, { start: text.indexOf("six"), end: text.indexOf("six") + 3 });
    expect(body.querySelector("mark.spoken-word")?.textContent).toBe("six");
    markSpoken(body, null, null);
    expect(body.querySelectorAll("mark.highlight")).toHaveLength(5);
    expect(body.querySelector("mark.spoken-sentence")).toBeNull();
  });
});

describe("Bold beginnings of words", () => {
  it("are a share of each word's letters, and none in code", () => {
    weightWords(body, 0.45);
    const bold = [...body.querySelectorAll("p:first-child b.weight")].map(({ textContent }) => textContent);
    expect(bold).toEqual(["T", "fe", "le", "a", "s", "wi", "cr"]);
    expect(boldLetters(9, 0.6)).toBe(5);
    weightWords(body, 0);
    expect(body.querySelector("b")).toBeNull();
  });
});
