// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { contentOf, linkedNote } from "../../../components/reading/notes";
import { captionOf, leadsElsewhere } from "../../../components/reading/pictures";
import { sanitizeToFragment } from "../../../utils/extract/sanitize";

/** A text as it stands in the document. */
function bodyOf(html: string): HTMLElement {
  const body = Object.assign(document.createElement("div"), { className: "article-body" });
  body.append(sanitizeToFragment(html, { loadImages: true }));
  document.body.replaceChildren(body);
  return body;
}

const NOTE = '<ol><li data-cl-id="2">A later <b>day</b>. <a href="#cl-1">↩</a></li></ol>';

function noteAt(html: string, selector: string): string | null {
  const link = bodyOf(html).querySelector(selector);
  const linked = link === null ? null : linkedNote(link);
  return linked === null ? null : (contentOf(linked).textContent?.trim() ?? null);
}

describe("linkedNote", () => {
  it("finds the note of a reference, and leaves its way back out", () => {
    const text = `<p>Gone<sup data-cl-id="1"><a href="#cl-2">1</a></sup>.</p>${NOTE}`;
    expect(noteAt(text, "p a")).toBe("A later day.");
    expect(noteAt(text, "li a")).toBeNull();
  });

  it("leaves links to sections alone", () => {
    expect(noteAt('<p><a href="#cl-3">1</a></p><h2 data-cl-id="3">One</h2>', "p a")).toBeNull();
    const worded = '<p><a href="#cl-3">what came of it</a></p><p data-cl-id="3">Nothing.</p>';
    expect(noteAt(worded, "p a")).toBeNull();
  });
});

describe("pictures", () => {
  it("are told by their captions, or else by what stands for them", () => {
    const picture = '<img data-cl-src="https://a.example/1.png" alt="A crane">';
    const body = bodyOf(`<figure>${picture}<figcaption>Sold.</figcaption></figure><p>${picture}</p>`);
    expect([...body.querySelectorAll("img")].map(captionOf)).toEqual(["Sold.", "A crane"]);
  });

  it("lead elsewhere where they stand in a link to a page", () => {
    const linked = (address: string) =>
      bodyOf(`<a href="${address}"><img data-cl-src="https://a.example/1.png"></a>`).querySelector("img");
    const leads = ["https://a.example/big.jpg?w=2", "https://a.example/story"].map((address) => {
      const image = linked(address);
      return image !== null && leadsElsewhere(image);
    });
    expect(leads).toEqual([false, true]);
  });
});
