// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from "vitest";
import { PartsContext } from "../../../components/Part";
import { ReaderView } from "../../../components/reader/ReaderView";
import type { Article } from "../../../utils/article";
import { sanitizeToFragment } from "../../../utils/extract/sanitize";
import { DEFAULT_LOOKS, showLooks } from "../../../utils/looks";
import type { Timeline } from "../../../utils/timeline";
import {
  articleOf,
  control,
  controls,
  dayOf,
  entryOf,
  loadPart,
  press,
  removalOf,
  seen,
  show,
  timelineOf,
} from "./support";

const actions = {
  onRestore: vi.fn(),
  onAddPage: vi.fn(),
  onLibrary: vi.fn(),
  onClose: vi.fn(),
  onContent: vi.fn(),
  onLooks: vi.fn(),
  readFonts: async () => [],
};

/** Whether the window is wide enough for margins. */
let roomy = true;

beforeEach(() => {
  vi.clearAllMocks();
  roomy = true;
  vi.stubGlobal("matchMedia", () => ({ matches: roomy }));
});

function reader(article: Article, timeline: Timeline | null = null, failure: { code: string } | null = null) {
  return show(
    <PartsContext value={loadPart}>
      <ReaderView
        article={article}
        next={null}
        grown={false}
        startsAlone={false}
        selection={null}
        timeline={timeline}
        failure={failure}
        restored={[]}
        toFragment={sanitizeToFragment}
        hrefOf={() => null}
        scroller={document.documentElement}
        {...showLooks({ ...DEFAULT_LOOKS, theme: "sepia", fontSize: 22 }, 12)}
        site="harbor.example"
        ofSite={false}
        {...actions}
      />
    </PartsContext>,
  );
}

describe("ReaderView", () => {
  it("shows the article, with its pictures", async () => {
    const html = '<p>The tide turned.</p><img data-cl-src="https://pictures.example/a.jpg" alt="A ferry">';
    const root = await reader(articleOf({ html }));
    expect(seen(root.querySelector("h1"))).toBe("Ferries wait for the tide");
    expect(root.querySelector("img")?.getAttribute("src")).toBe("https://pictures.example/a.jpg");
    expect(actions.onContent).toHaveBeenCalledOnce();
  });

  it.each([
    ["library-full", "Your library is full. Delete articles that you no longer need, then try again."],
    ["refused", "Couldn’t be saved."],
  ])("says why the article was not saved: %s", async (failure, words) => {
    const root = await reader(articleOf(), null, { code: failure });
    expect(seen(root.querySelector("[role=alert]"))).toBe(words);
  });

  it("says nothing of saving where it went well", async () => {
    expect((await reader(articleOf())).querySelector("[role=alert]")).toBeNull();
  });

  it("says how much is new and shows the story beside the text", async () => {
    const root = await reader(articleOf(), timelineOf());
    expect(seen(root.querySelector(".facts"))).toBe("12 of 21 sentences are new to you");
    expect(seen(root.querySelector("aside"))).toContain("Old bridge closes");
    await press(root, "Story");
    expect(root.querySelector("aside")).toBeNull();
  });

  it("keeps the story closed where there is no margin for it", async () => {
    roomy = false;
    const root = await reader(articleOf(), timelineOf());
    expect(root.querySelector("aside")).toBeNull();
    await press(root, "Story");
    expect(seen(root.querySelector("aside"))).toContain("Old bridge closes");
  });

  it("makes nothing of a story that has no other article", async () => {
    const days = [dayOf("2026-11-16", entryOf({ here: true }))];
    const root = await reader(articleOf(), timelineOf({ articleCount: 1, days }));
    expect(root.querySelector("aside")).toBeNull();
    expect(controls(root)).not.toContain("Story");
  });

  it("lists what was removed and puts it back", async () => {
    const root = await reader(articleOf({ removed: [removalOf({ id: 4 })] }));
    await press(root, "Removed: 1");
    await press(root, "Put back");
    expect(actions.onRestore).toHaveBeenCalledWith([4]);
  });

  it("lets the reader choose size and theme", async () => {
    const root = await reader(articleOf());
    await press(root, "Text and theme");
    await press(root, "Text size: more");
    await press(root, "Text size: less");
    expect(actions.onLooks.mock.calls.map(([change]) => change)).toEqual([
      { fontSize: 25 },
      { fontSize: 20 },
    ]);
    expect((control(root, "Sepia") as HTMLInputElement).checked).toBe(true);
    await press(root, "Dark");
    expect(actions.onLooks.mock.lastCall?.[1]).toMatchObject({ theme: "dark" });
    expect(root.querySelector<HTMLElement>(".reader")?.style.getPropertyValue("--reading-size")).toBe("22px");
  });

  it("leads to the headings of the text, and shows which one is reached", async () => {
    const root = await reader(articleOf({ html: "<h2>Pilots</h2><p>They wait.</p><h3>Their ships</h3>" }));
    await press(root, "Outline");
    const outline = root.querySelector("nav");
    expect([...(outline?.querySelectorAll("button") ?? [])].map(seen)).toEqual([
      "Beginning",
      "Pilots",
      "Their ships",
    ]);
    const scrolled = vi.fn();
    const heading = root.querySelector(".article-body h3");
    if (heading) heading.scrollIntoView = scrolled;
    await press(root, "Their ships");
    expect(scrolled).toHaveBeenCalledOnce();
    expect(root.querySelector("nav")).toBeNull();
  });

  it("has no outline where there are no headings", async () => {
    expect(controls(await reader(articleOf()))).not.toContain("Outline");
  });

  it("closes and leads to the library", async () => {
    const root = await reader(articleOf());
    await press(root, "Close (Esc)");
    await press(root, "Library");
    expect(actions.onClose).toHaveBeenCalledOnce();
    expect(actions.onLibrary).toHaveBeenCalledOnce();
  });
});
