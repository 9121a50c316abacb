// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { Dexie } from "dexie";
import { render } from "preact";
import { describe, expect, it } from "vitest";
import { readSettings } from "../../../utils/settings";
import { anArticleOf } from "../../fixtures/articles";
import { eventually } from "../eventually";
import {
  bread,
  button,
  ferry,
  press,
  rows,
  save,
  show,
  shows,
  texts,
  tides,
  type,
  useLibraryPage,
} from "./showing";

useLibraryPage();

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
