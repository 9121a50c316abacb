// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import { ArticleView } from "../../../components/article/ArticleView";
import { LoadImages } from "../../../components/article/LoadImages";
import { RemovedList } from "../../../components/article/RemovedList";
import type { Article } from "../../../utils/article";
import { sanitizeToFragment } from "../../../utils/extract/sanitize";
import { articleOf, control, controls, press, removalOf, seen, show } from "./support";

function view(article: Article, restored: readonly number[] = [], loadImages = false) {
  return show(
    <ArticleView
      imageOffer={LoadImages}
      article={article}
      restored={restored}
      loadImages={loadImages}
      toFragment={sanitizeToFragment}
    />,
  );
}

describe("ArticleView", () => {
  it("tells where the article is from, by whom, when, and how long it takes", async () => {
    const root = await view(articleOf());
    expect(seen(root.querySelector(".meta"))).toBe("Harbor GazetteAda Pilot16 November 20261 min");
    expect(seen(root.querySelector("h1"))).toBe("Ferries wait for the tide");
    expect(seen(root.querySelector(".article-body"))).toContain("The tide turned at four.");
  });

  it("marks a date that was concluded from the text", async () => {
    const root = await view(articleOf({ publishedInferred: true }));
    expect(seen(root.querySelector(".inferred"))).toBe("16 November 2026 (inferred)");
    expect(root.querySelector(".inferred")?.getAttribute("title")).toMatch(/states no date/);
  });

  it("leaves out what the page does not say", async () => {
    const root = await view(articleOf({ publishedOn: null, publishedAt: null, byline: null }));
    expect(seen(root.querySelector(".meta"))).toBe("Harbor Gazette1 min");
  });

  it("says how much the page keeps for its subscribers", async () => {
    const partial = { partial: true, remaining: 0.51, notice: "Subscribe to go on." };
    expect(seen(await view(articleOf({ access: partial })))).toContain(
      "Only part of it: 51% is for the site’s subscribers.",
    );
    const unknown = { partial: true, remaining: null, notice: null };
    expect(seen(await view(articleOf({ access: unknown })))).toContain(
      "Only part of it: the rest is for the site’s subscribers.",
    );
  });

  it("says that a page was too large to be read whole", async () => {
    const access = { partial: false, remaining: null, notice: null, cut: true } as const;
    expect(seen(await view(articleOf({ access })))).toContain(
      "Only part of it: the page is too large, so its densest part was read.",
    );
  });

  it("shows the title's words, not its markup", async () => {
    const root = await view(articleOf({ title: "<img src=x onerror=alert(1)> & more" }));
    expect(seen(root.querySelector("h1"))).toBe("<img src=x onerror=alert(1)> & more");
  });

  it("puts a removed block back where it was", async () => {
    const article = articleOf({
      removed: [removalOf({ id: 3, before: 1 }), removalOf({ id: 4, before: 2 })],
    });
    const text = async (restored: readonly number[]) =>
      seen((await view(article, restored)).querySelector(".article-body"));
    const [first, letter, second] = [
      "Forty-one ferries before noon.",
      "Sign up for the harbor letter.",
      "The tide turned at four.",
    ];
    expect(await text([])).toBe(first + second);
    expect(await text([3])).toBe(first + letter + second);
    expect(await text([3, 4])).toBe(first + letter + second + letter);
  });

  it("holds remote images back until the reader asks for them", async () => {
    const html = '<p>Text.</p><img data-cl-src="https://pictures.example/a.jpg" alt="A ferry">';
    const root = await view(articleOf({ html }));
    const image = () => root.querySelector("img");
    expect(image()?.getAttribute("src")).toBeNull();
    await press(root, "Load 1 image");
    expect(image()?.getAttribute("src")).toBe("https://pictures.example/a.jpg");
    expect(image()?.getAttribute("referrerpolicy")).toBe("no-referrer");
    expect(controls(root)).toEqual([]);
  });

  it("asks nothing where images load anyway", async () => {
    const html = '<img data-cl-src="https://pictures.example/a.jpg" alt="A ferry">';
    const root = await view(articleOf({ html }), [], true);
    expect(controls(root)).toEqual([]);
  });

  it("reads right to left where the article does", async () => {
    const root = await view(articleOf({ lang: "ar", dir: "rtl", title: "خط جديد" }));
    expect(root.querySelector<HTMLElement>(".article-body")?.dir).toBe("rtl");
    expect(root.querySelector(".article-body")?.getAttribute("lang")).toBe("ar");
  });

  it("goes to a footnote without leaving the page", async () => {
    const html = '<p>Tide<a href="#cl-1">1</a></p><p data-cl-id="1">Measured at the pier.</p>';
    const root = await view(articleOf({ html }));
    const seenNote = vi.fn();
    const note = root.querySelector("#cl-1");
    if (note) note.scrollIntoView = seenNote;
    await press(root, "1");
    expect(seenNote).toHaveBeenCalledOnce();
    expect(location.hash).toBe("");
  });

  it("tells the levels of the text's headings without gaps", async () => {
    const root = await view(articleOf({ html: "<h3>Pilots</h3><h5>Their ships</h5><h3>Tides</h3>" }));
    const levels = [...root.querySelectorAll(".article-body [aria-level]")].map((one) => one.ariaLevel);
    expect(levels).toEqual(["2", "3", "2"]);
  });

  it("opens the text's links beside it", async () => {
    const root = await view(articleOf({ html: '<p><a href="https://other.example/">more</a></p>' }));
    expect(control(root, "more").getAttribute("target")).toBe("_blank");
  });
});

describe("RemovedList", () => {
  it("names what was taken out in the reader's words", async () => {
    const removed = [removalOf({ id: 1 }), removalOf({ id: 2, role: "spam-notice", text: "" })];
    const root = await show(<RemovedList removed={removed} restored={[]} onChange={() => {}} />);
    expect([...root.querySelectorAll("li")].map(seen)).toEqual([
      "Newsletter sign-upPut backSign up for the harbor letter.",
      "Spam filter noticePut backNo words, only pictures or controls.",
    ]);
  });

  it("puts a block back and takes it out again", async () => {
    const onChange = vi.fn();
    const removed = [removalOf({ id: 1 }), removalOf({ id: 2 })];
    const root = await show(<RemovedList removed={removed} restored={[2]} onChange={onChange} />);
    await press(root, "Put back");
    expect(onChange).toHaveBeenLastCalledWith([2, 1]);
    await press(root, "Take out again");
    expect(onChange).toHaveBeenLastCalledWith([]);
  });

  it("says so where nothing was taken out", async () => {
    const root = await show(<RemovedList removed={[]} restored={[]} onChange={() => {}} />);
    expect(seen(root)).toBe("Nothing was taken out.");
  });
});
