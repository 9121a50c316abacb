// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { readFileSync } from "node:fs";
import { Dexie } from "dexie";
import { render } from "preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { I18nContext } from "../../../components/use-i18n";
import { LibraryPage } from "../../../entrypoints/library/LibraryPage";
import en from "../../../public/_locales/en/messages.json";
import type { Article } from "../../../utils/article";
import { createI18n } from "../../../utils/i18n";
import { openShelf, shelveArticle } from "../../../utils/library";
import { DEFAULT_SETTINGS, readSettings } from "../../../utils/settings";
import { anArticleOf } from "../../fixtures/articles";

const MESSAGES: Readonly<Record<string, { message: string }>> = en;
const i18n = createI18n(
  (key, filled = []) =>
    (MESSAGES[key]?.message ?? "").replace(/\$(\d)/g, (_, place) => filled[Number(place) - 1] ?? ""),
  "en",
);
const frequencies = readFileSync("public/frequencies.txt", "utf8");

const ferry = anArticleOf("ferry", "The night ferry sails again", ["Its crew of twelve is new."]);
const tides = anArticleOf("tides", "What the tide tables leave out", ["A table knows the moon."]);
const bread = anArticleOf("bread", "Rye bread, slowly", ["Start it on the evening before."]);

async function save(...articles: readonly Article[]): Promise<void> {
  const shelf = await openShelf(async () => frequencies, Date.now());
  for (const [index, article] of articles.entries())
    await shelveArticle(shelf, article, Date.now() - 60_000 + index);
  shelf.library.close();
}

function show(fragment = ""): void {
  history.replaceState(null, "", `/library.html${fragment}`);
  const page = (
    <I18nContext value={i18n}>
      <LibraryPage initialSettings={DEFAULT_SETTINGS} />
    </I18nContext>
  );
  render(page, document.body);
}

/** Long enough for a busy machine; a test that passes never waits for it. */
const WAIT_MS = 4000;

const eventually = (check: () => void) => vi.waitFor(check, { timeout: WAIT_MS });
const texts = (selector: string) => [...document.querySelectorAll(selector)].map((node) => node.textContent);
const rows = () => texts(".row-title");
const shows = (text: string) => eventually(() => expect(document.body.textContent).toContain(text));
const press = (key: string, at: Element | null = document.activeElement) =>
  at?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));

function button(name: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>("button")].find((one) => one.textContent === name);
  if (found === undefined) throw new Error(`no button ${name}`);
  return found;
}

function type(text: string): void {
  const field = document.querySelector<HTMLInputElement>(".search-input");
  if (field === null) throw new Error("no search field");
  field.value = text;
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal("fetch", async () => new Response(frequencies));
  // jsdom draws nothing: all that stands in the document is shown.
  Element.prototype.checkVisibility = () => true;
});

afterEach(async () => {
  render(null, document.body);
  // Effects that are still to come come with the frame: none outlives the test.
  await new Promise((done) => requestAnimationFrame(done));
  vi.unstubAllGlobals();
  await Dexie.delete("clearline");
});

describe("the library page", () => {
  it("tells a newcomer how to begin", async () => {
    show();
    await shows("Nothing saved yet");
  });

  it("lists what was saved, the last first, and opens it", async () => {
    await save(ferry, tides);
    show();
    await eventually(() => expect(rows()).toEqual([tides.title, ferry.title]));
    expect(texts(".list-date")).toEqual(["Today"]);
    document.querySelectorAll<HTMLElement>(".row-link")[1]?.click();
    await eventually(() => expect(texts(".article-body")).toEqual(["Its crew of twelve is new."]));
    await eventually(() => expect(document.title).toContain(ferry.title));
  });

  it("opens at the article that its address names, and says so if it is gone", async () => {
    await save(ferry);
    show("#/article/1");
    await eventually(() => expect(texts(".article-body")).toEqual(["Its crew of twelve is new."]));
    await eventually(() => expect(rows()).toHaveLength(1));
    expect(texts('.row-link[aria-current="true"]')).toEqual([ferry.title]);
    render(null, document.body);
    show("#/article/99");
    await shows("This article is not in your library");
  });

  it("narrows the list while the reader types", async () => {
    await save(ferry, tides, bread);
    show();
    await eventually(() => expect(rows()).toHaveLength(3));
    type("moon");
    await eventually(() => expect(rows()).toEqual([tides.title]));
    expect(texts(".row-snippet mark")).toEqual(["moon"]);
    await shows("1 article found");
    expect(location.hash).toBe("#/search/moon");
    type("zebra");
    await shows("No article fits");
  });

  it("deletes an article, goes on with the next, and takes it back", async () => {
    await save(ferry, tides, bread);
    show("#/article/3");
    await eventually(() => expect(rows()).toHaveLength(3));
    await eventually(() => expect(texts(".article-body")).toEqual(["Start it on the evening before."]));
    button("Delete").click();
    await shows(`Deleted “${bread.title}”`);
    await shows("A table knows the moon.");
    await eventually(() => expect(rows()).toEqual([tides.title, ferry.title]));
    button("Undo").click();
    await eventually(() => expect(rows()).toEqual([bread.title, tides.title, ferry.title]));
    await shows("Start it on the evening before.");
  });

  it("is gone through by keys", async () => {
    await save(ferry, tides);
    show();
    await eventually(() => expect(rows()).toHaveLength(2));
    press("j", document.body);
    press("j");
    expect(document.activeElement?.textContent).toBe(ferry.title);
    press("#");
    await eventually(() => expect(rows()).toEqual([tides.title]));
    press("z", document.body);
    await eventually(() => expect(rows()).toHaveLength(2));
    press("/", document.body);
    expect(document.activeElement?.className).toBe("search-input");
    press("j");
    expect(document.activeElement?.className).toBe("search-input");
  });

  it("narrows the list by chips, and takes articles into the archive and back", async () => {
    await save(ferry, tides);
    show("#/article/1");
    await eventually(() => expect(rows()).toHaveLength(2));
    await eventually(() => expect(texts(".article-body")).toHaveLength(1));
    press("f", document.body);
    await eventually(() => expect(button("Star").ariaPressed).toBe("true"));
    button("Starred").click();
    await eventually(() => expect(rows()).toEqual([ferry.title]));
    expect(location.hash).toBe("#/search/is%3Astarred/article/1");
    button("Starred").click();
    await eventually(() => expect(rows()).toHaveLength(2));
    button("Archive").click();
    await shows(`Archived “${ferry.title}”`);
    await eventually(() => expect(rows()).toEqual([tides.title]));
    press("z", document.body);
    await eventually(() => expect(rows()).toHaveLength(2));
  });

  it("leaves the text as it stands when something else changes", async () => {
    await save(ferry);
    show("#/article/1");
    await eventually(() => expect(texts(".article-body")).toHaveLength(1));
    const paragraph = document.querySelector(".article-body p");
    press("f", document.body);
    await eventually(() => expect(button("Star").ariaPressed).toBe("true"));
    expect(document.querySelector(".article-body p")).toBe(paragraph);
  });

  it("knows an article as read that was scrolled to its end", async () => {
    await save(ferry);
    show("#/article/1");
    await eventually(() => expect(texts(".row-unread")).toHaveLength(1));
    await eventually(() => expect(texts(".article-body")).toHaveLength(1));
    await eventually(() => {
      document.querySelector(".library-main")?.dispatchEvent(new Event("scrollend"));
      expect(texts(".row-unread")).toEqual([]);
      expect(button("Read").ariaPressed).toBe("true");
    });
  });

  it("keeps tags, which search finds, and mends what was typed wrongly", async () => {
    await save(ferry, tides);
    show("#/article/2");
    await eventually(() => expect(document.querySelector(".tags input")).not.toBeNull());
    const field = document.querySelector<HTMLInputElement>(".tags input");
    if (field !== null) field.value = "Sea, moonlight, sea";
    field?.dispatchEvent(new Event("change", { bubbles: true }));
    type("tag:sea");
    await eventually(() => expect(rows()).toEqual([tides.title]));
    type("moonlihgt");
    await shows("Did you mean “moonlight”?");
    button("Did you mean “moonlight”?").click();
    await eventually(() => expect(rows()).toEqual([tides.title]));
  });

  it("shows what another page saves meanwhile", async () => {
    await save(ferry);
    show();
    await eventually(() => expect(rows()).toHaveLength(1));
    await save(tides);
    await eventually(() => expect(rows()).toHaveLength(2));
  });

  it("lists stories, opens one in order, and calls it as the reader does", async () => {
    const sequel = anArticleOf("ferry-2", `${ferry.title} to the islands`, [
      ...ferry.blocks.map((block) => block.text),
      "More.",
    ]);
    await save(ferry, sequel);
    show("#/stories");
    await eventually(() => expect(rows()).toHaveLength(1));
    document.querySelector<HTMLElement>(".row-link")?.click();
    await eventually(() => expect(texts(".stop-title")).toEqual([ferry.title, sequel.title]));
    button("Rename").click();
    await eventually(() => expect(document.querySelector(".story-name-input")).not.toBeNull());
    const field = document.querySelector<HTMLInputElement>(".story-name-input");
    if (field !== null) field.value = "Ferries";
    button("Save name").click();
    await eventually(() => expect(texts("h1.story-page-title")).toEqual(["Ferries"]));
    await eventually(() => expect(rows()).toEqual(["Ferries"]));
  });

  it("keeps what the reader sets, and shows it at once", async () => {
    show("#/settings");
    await shows("Theme");
    document.querySelector<HTMLElement>('[data-theme="sepia"] input')?.click();
    await eventually(() => expect(document.documentElement.dataset.theme).toBe("sepia"));
    expect((await readSettings()).theme).toBe("sepia");
  });

  it("puts a removed block back and keeps it so", async () => {
    const removal = {
      id: 0,
      role: "ad",
      rule: "ad",
      text: "Buy rope",
      html: "<p>Buy rope</p>",
      before: 0,
    } as const;
    await save({ ...ferry, removed: [removal] });
    show("#/article/1");
    await shows("Removed: 1");
    button("Removed: 1").click();
    await shows("Put back");
    button("Put back").click();
    await eventually(() => expect(texts(".article-body")[0]).toContain("Buy rope"));
    render(null, document.body);
    show("#/article/1");
    await eventually(() => expect(texts(".article-body")[0]).toContain("Buy rope"));
  });
});

it("says that a newer version has the library, and how to go on", async () => {
  const newer = new Dexie("clearline");
  newer.version(99).stores({ scrolls: "id" });
  await newer.open();
  show();
  await shows("Clearline was updated");
  expect(button("Reload")).toBeDefined();
  newer.close();
});
