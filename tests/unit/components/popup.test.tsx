// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from "vitest";
import { PopupView } from "../../../components/popup/PopupView";
import type { OpenArticle, PopupState } from "../../../components/popup/popup-state";
import { sanitizeToFragment } from "../../../utils/extract/sanitize";
import type { LossKind } from "../../../utils/library-manifest";
import { articleOf, controls, press, removalOf, seen, show, timelineOf } from "./support";

const actions = {
  onRead: vi.fn(),
  onSave: vi.fn(),
  onUndo: vi.fn(),
  onLibrary: vi.fn(),
  onFreeSpace: vi.fn(),
  onForce: vi.fn(),
  onRestore: vi.fn(),
  onAddPage: vi.fn(),
  onReport: vi.fn(),
};

const hand = { notice: null, dismiss: vi.fn(), takeOut: vi.fn(), join: vi.fn() };

beforeEach(() => vi.clearAllMocks());

function popup(state: PopupState, loss: LossKind | null = null) {
  return show(
    <PopupView
      state={state}
      site={null}
      loss={loss}
      toFragment={sanitizeToFragment}
      loadImages={false}
      hrefOf={() => null}
      storyHrefOf={(storyId) => `#/story/${storyId}`}
      hand={hand}
      onContent={() => {}}
      {...actions}
    />,
  );
}

function open(part: Partial<OpenArticle> = {}): PopupState {
  const save = { kind: "saved", created: true } as const;
  return {
    kind: "article",
    article: articleOf(),
    next: null,
    selection: null,
    restored: [],
    save,
    timeline: null,
    ...part,
  };
}

describe("PopupView with an article", () => {
  it("shows the article and its story together", async () => {
    const root = await popup(open({ timeline: timelineOf() }));
    expect(seen(root.querySelector("h1"))).toBe("Ferries wait for the tide");
    expect(seen(root.querySelector(".meta"))).toBe("Harbor Gazette16 Nov 20261 min");
    expect(seen(root.querySelector("header"))).toContain("Ada Pilot");
    expect(seen(root.querySelector("main"))).toContain("The tide turned at four.");
    expect(seen(root.querySelector("footer"))).toContain("Harbor Bridge");
  });

  it("opens the reading view and the library", async () => {
    const root = await popup(open());
    await press(root, "Read");
    await press(root, "Library");
    expect(actions.onRead).toHaveBeenCalledOnce();
    expect(actions.onLibrary).toHaveBeenCalledOnce();
  });

  it("takes back what it has just saved, and nothing older", async () => {
    await press(await popup(open()), "Undo");
    expect(actions.onUndo).toHaveBeenCalledOnce();
    const before = await popup(open({ save: { kind: "saved", created: false } }));
    expect(controls(before)).not.toContain("Undo");
    expect(seen(before.querySelector(".save-status"))).toBe("In your library");
  });

  it("offers to save what is not saved, but never in a private window", async () => {
    await press(await popup(open({ save: { kind: "unsaved", why: "off" } })), "Save");
    expect(actions.onSave).toHaveBeenCalledOnce();
    const secret = await popup(open({ save: { kind: "unsaved", why: "private" } }));
    expect(controls(secret)).not.toContain("Save");
    expect(seen(secret.querySelector(".save-status"))).toBe("Private window: not saved");
  });

  it("says what to do when the library is full", async () => {
    const root = await popup(open({ save: { kind: "failed", why: "library-full" } }));
    expect(seen(root.querySelector('[role="alert"]'))).toContain("Delete articles that you no longer need");
    await press(root, "Try again");
    expect(actions.onSave).toHaveBeenCalledOnce();
    await press(root, "Free up space…");
    expect(actions.onFreeSpace).toHaveBeenCalledOnce();
  });

  it("opens the list of what was removed and puts a block back", async () => {
    const article = articleOf({ removed: [removalOf({ id: 5 }), removalOf({ id: 6 })] });
    const root = await popup(open({ article }));
    expect(root.querySelector(".removed-list")).toBeNull();
    await press(root, "Removed: 2");
    expect(root.querySelectorAll(".removed-list > li")).toHaveLength(2);
    await press(root, "Put back");
    expect(actions.onRestore).toHaveBeenCalledWith([5]);
    expect(controls(await popup(open({ article, restored: [5] })))).toContain("Removed: 1");
  });

  it("lets the keys scroll the text at once", async () => {
    const root = await popup(open());
    expect(document.activeElement).toBe(root.querySelector("main"));
  });
});

describe("PopupView over a library that has lost something", () => {
  it("says so, and leads to where it is brought back", async () => {
    const root = await popup(open(), "empty");
    expect(seen(root)).toContain("Your library came back empty");
    await press(root, "Bring it back…");
    expect(actions.onLibrary).toHaveBeenCalledOnce();
  });
});

describe("PopupView without an article", () => {
  it("says that it is reading", async () => {
    expect(seen(await popup({ kind: "working" }))).toContain("Reading the page…");
  });

  it("offers to read the page anyway, once", async () => {
    await press(await popup({ kind: "no-article", forced: false }), "Read it anyway");
    expect(actions.onForce).toHaveBeenCalledOnce();
    expect(controls(await popup({ kind: "no-article", forced: true }))).not.toContain("Read it anyway");
  });

  it.each([
    ["browser", "a page of the browser itself"],
    ["pdf", "It is a PDF"],
    ["file", "a file on this device"],
    ["other", "does not let Clearline in"],
  ] as const)("says why a page is closed: %s", async (reason, words) => {
    const root = await popup({ kind: "closed", reason });
    expect(seen(root)).toContain(words);
    expect(controls(root)).toEqual(["Library"]);
  });

  it("says what to do with a page that is too large", async () => {
    expect(seen(await popup({ kind: "too-large" }))).toContain("Open a single article or chapter");
  });
});

describe("The report of a page that is read wrong", () => {
  const states: readonly PopupState[] = [open(), { kind: "no-article", forced: true }, { kind: "too-large" }];

  it.each(states)("is made when asked for, and saved by a link: $kind", async (state) => {
    actions.onReport.mockResolvedValue({ href: "blob:report", bytes: 4_200 });
    const root = await popup(state);
    expect(root.querySelector("a[download]")).toBeNull();
    await press(root, "Something wrong?");
    expect(seen(root.querySelector(".report"))).toContain("nothing is sent");
    const link = root.querySelector("a[download]");
    expect(link?.getAttribute("href")).toBe("blob:report");
    expect(seen(link)).toBe("Save the file (5 KB)");
    await press(root, "Something wrong?");
    await press(root, "Something wrong?");
    expect(actions.onReport).toHaveBeenCalledOnce();
  });

  it("says so where the page is gone", async () => {
    actions.onReport.mockResolvedValue(null);
    const root = await popup(open());
    await press(root, "Something wrong?");
    expect(seen(root.querySelector(".report [role=alert]"))).toContain("can’t be read any more");
  });
});
