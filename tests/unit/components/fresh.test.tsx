// @vitest-environment jsdom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ArticleView } from "../../../components/article/ArticleView";
import { FreshCount } from "../../../components/article/FreshCount";
import { SentenceMarks } from "../../../components/article/SentenceMarks";
import type { Pointed } from "../../../components/article/sentence-marks";
import { sanitizeToFragment } from "../../../utils/extract/sanitize";
import { articleOf, press, seen, show } from "./support";

const HTML = `<p>Forty-one <b>ferries</b> sailed
  before <i>noon on <a href="https://quay.example/">Monday</a></i>.&nbsp;The tide turned at four.</p>
  <ul><li>Nobody was hurt.</li></ul><p><ruby>港<rt>みなと</rt></ruby>は静かだった。</p>`;

beforeEach(() => {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      disconnect() {}
    },
  );
  Element.prototype.scrollIntoView = vi.fn();
});

afterEach(() => {
  if (document.body.firstElementChild !== null) render(null, document.body.firstElementChild);
});

function view(fresh: readonly string[], pointed: Pointed = null) {
  const article = articleOf({ html: HTML });
  const body = { article, restored: [], loadImages: false, toFragment: sanitizeToFragment };
  return show(
    <ArticleView {...body} over={(text) => <SentenceMarks text={text} fresh={fresh} pointed={pointed} />}>
      <FreshCount novelty={{ fresh: fresh.length, total: 4 }} />
    </ArticleView>,
  );
}

/** What is marked, each sentence as one. */
function marked(root: Element, kind: string): string[] {
  const sentences: string[] = [];
  for (const mark of root.querySelectorAll(`mark.${kind}`))
    if (mark.hasAttribute("aria-description")) sentences.push(mark.textContent);
    else sentences.push(sentences.pop() + mark.textContent);
  return sentences.map((text) => text.replace(/\s+/g, " "));
}

const FERRIES = "Forty-one ferries sailed before noon on Monday.";

describe("sentences that are new", () => {
  it("are marked across inline elements, and no word changes", async () => {
    const plain = await view([]);
    const words = plain.querySelector(".article-body")?.textContent;
    const root = await view([FERRIES, "Nobody was hurt.", "港は静かだった。"]);
    expect(marked(root, "fresh")).toEqual([FERRIES, "Nobody was hurt.", "港は静かだった。"]);
    expect(root.querySelector(".article-body")?.textContent).toBe(words);
    expect(root.querySelector("mark a")?.textContent ?? root.querySelector("a mark")?.textContent).toBe(
      "Monday",
    );
  });

  it("are left alone where the text does not have them", async () => {
    const root = await view(["Nobody ever said this.", "The tide turned at four."]);
    expect(marked(root, "fresh")).toEqual(["The tide turned at four."]);
  });

  it("are gone to one after the other by a key and by the count, and then from the first again", async () => {
    const root = await view([FERRIES, "Nobody was hurt."]);
    const focused = () => document.activeElement?.textContent?.trim();
    const key = () =>
      act(() => void root.dispatchEvent(new KeyboardEvent("keydown", { key: "u", bubbles: true })));
    await key();
    expect(focused()).toBe("Forty-one");
    await press(root, "2 of 4 sentences are new to youNew sentence 1 of 2");
    expect(focused()).toBe("Nobody was hurt.");
    expect(seen(root.querySelector("[role=status]"))).toBe("New sentence 2 of 2");
    await key();
    expect(focused()).toBe("Forty-one");
  });

  it("say so where there are none", async () => {
    expect(seen((await view([])).querySelector(".chip"))).toBe("little new to you");
  });
});

describe("the sentence that a date leads to", () => {
  it("is marked and has the focus, also inside one that is new", async () => {
    const root = await view([FERRIES], { sentence: FERRIES });
    expect(marked(root, "pointed")).toEqual([FERRIES]);
    expect(document.activeElement?.className).toBe("pointed");
    expect(root.querySelector(".article-body")?.textContent).toContain("ferries sailed");
  });
});
