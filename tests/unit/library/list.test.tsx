// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { ROW_PX } from "../../../components/library/list-layout";
import { openLibrary } from "../../../utils/store/db";
import { anArticle, anArticleOf } from "../../fixtures/articles";
import { addArticles } from "../../fixtures/library";
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

/** Saves so many articles at once, the last of them first in the list. */
async function saveMany(count: number): Promise<void> {
  const library = await openLibrary();
  const added = Array.from({ length: count }, (_, number) => {
    const canonicalUrl = `https://harbor.example/${number}`;
    const filing = { canonicalUrl, storyId: number + 1, savedAt: number + 1, updatedAt: number + 1 };
    return { article: anArticle({ title: `Number ${number}` }), filing };
  });
  await addArticles(library, added);
  library.close();
}

function scroller(): HTMLElement {
  const found = document.querySelector<HTMLElement>(".library-scroll");
  if (found === null) throw new Error("no list");
  return found;
}

function scrollTo(top: number): void {
  scroller().scrollTop = top;
  scroller().dispatchEvent(new Event("scroll"));
}

function choose(place: number, shiftKey = false): void {
  const box = document.querySelectorAll<HTMLInputElement>(".row-check input")[place];
  box?.dispatchEvent(new MouseEvent("click", { shiftKey, bubbles: true, cancelable: true }));
}

describe("a long list", () => {
  it("draws what is in sight, each row told its place, and goes anywhere at once", async () => {
    await saveMany(800);
    show();
    await eventually(() => expect(rows()[0]).toBe("Number 799"));
    expect(rows().length).toBeLessThan(30);
    const height = Number.parseInt(
      document.querySelector<HTMLElement>(".list-window")?.style.height ?? "",
      10,
    );
    scrollTo(height / 2);
    await eventually(() => expect(rows()).toContain("Number 400"));
    const row = [...document.querySelectorAll(".row")].find((one) => one.textContent?.includes("Number 400"));
    expect(row?.ariaPosInSet ?? row?.getAttribute("aria-posinset")).toBe("400");
    expect(row?.getAttribute("aria-setsize")).toBe("800");
    scrollTo(height);
    await eventually(() => expect(rows().at(-1)).toBe("Number 0"));
  });

  it("keeps the focus while its row is out of sight, and goes on from there", async () => {
    await saveMany(500);
    show();
    await eventually(() => expect(rows()[0]).toBe("Number 499"));
    press("j", document.body);
    press("j");
    scrollTo(229 * ROW_PX);
    await eventually(() => expect(rows()).toContain("Number 270"));
    expect(document.activeElement?.textContent).toBe("Number 498");
    press("j");
    expect(document.activeElement?.textContent).toBe("Number 497");
  });

  it("stands in the order that the reader wants, and stays so", async () => {
    await save(ferry, tides, bread);
    show();
    await eventually(() => expect(rows()).toHaveLength(3));
    const order = document.querySelector<HTMLSelectElement>(".order select");
    if (order !== null) order.value = "title";
    order?.dispatchEvent(new Event("change", { bubbles: true }));
    await eventually(() => expect(rows()).toEqual([bread.title, ferry.title, tides.title]));
    expect(texts(".list-date")).toEqual([]);
  });
});

describe("several articles at once", () => {
  it("are chosen with Shift, archived and brought back", async () => {
    await save(ferry, tides, bread);
    show();
    await eventually(() => expect(rows()).toHaveLength(3));
    choose(0);
    await shows("1 chosen");
    choose(2, true);
    await shows("3 chosen");
    press("e", document.body);
    await shows("Archived 3 articles");
    await eventually(() => expect(rows()).toEqual([]));
    button("Undo").click();
    await eventually(() => expect(rows()).toHaveLength(3));
  });

  it("are chosen by key, deleted and brought back", async () => {
    await save(ferry, tides, anArticleOf("moss", "Moss on slate", ["It is green."]));
    show();
    await eventually(() => expect(rows()).toHaveLength(3));
    press("j", document.body);
    press("x");
    press("j");
    press("x");
    await shows("2 chosen");
    press("#");
    await shows("Deleted 2 articles");
    await eventually(() => expect(rows()).toEqual([ferry.title]));
    button("Undo").click();
    await eventually(() => expect(rows()).toEqual(["Moss on slate", tides.title, ferry.title]));
  });

  it("get tags together", async () => {
    await save(ferry, tides, bread);
    show();
    await eventually(() => expect(rows()).toHaveLength(3));
    choose(0);
    choose(1);
    await shows("2 chosen");
    document.querySelector<HTMLElement>('.chosen [aria-label="Add tags"]')?.click();
    await eventually(() => expect(document.querySelector(".chosen-tags")).not.toBeNull());
    const field = document.querySelector<HTMLInputElement>(".chosen-tags");
    if (field !== null) field.value = "Sea";
    field?.dispatchEvent(new Event("change", { bubbles: true }));
    await shows("Tagged 2 articles");
    type("tag:sea");
    await eventually(() => expect(rows()).toEqual([bread.title, tides.title]));
  });
});

describe("a condition that is being typed", () => {
  const options = () => texts(".completions [role=option]");
  const field = () => document.querySelector<HTMLInputElement>(".search-input");

  async function typeCondition(text: string): Promise<void> {
    field()?.focus();
    type(text);
  }

  it("offers what it may become, by keys, and never empties the list", async () => {
    await save(ferry, tides, bread);
    show();
    await eventually(() => expect(rows()).toHaveLength(3));
    await typeCondition("site:");
    await eventually(() => expect(options()).toEqual(["site:harbor.example"]));
    expect(rows()).toHaveLength(3);
    expect(field()?.getAttribute("aria-expanded")).toBe("true");
    press("ArrowDown");
    await eventually(() => {
      const id = field()?.getAttribute("aria-activedescendant") ?? "";
      expect(document.getElementById(id)?.getAttribute("aria-selected")).toBe("true");
    });
    press("Enter");
    await eventually(() => expect(field()?.value).toBe("site:harbor.example "));
    expect(document.activeElement).toBe(field());
    await eventually(() => expect(options()).toEqual([]));
  });

  it("is put away by Escape, and back by the next letter", async () => {
    await save(ferry);
    show();
    await eventually(() => expect(rows()).toHaveLength(1));
    await typeCondition("is:");
    await eventually(() => expect(options()).toContain("is:unreadUnread"));
    press("Escape");
    await eventually(() => expect(options()).toEqual([]));
    expect(field()?.value).toBe("is:");
    await typeCondition("is:a");
    await eventually(() => expect(options()).toEqual(["is:archivedArchived"]));
    document.querySelector<HTMLElement>(".completions [role=option]")?.click();
    await eventually(() => expect(field()?.value).toBe("is:archived "));
    await shows("No article fits");
  });
});

describe("a library whose articles are all in the archive", () => {
  it("says so, and leads there", async () => {
    await save(ferry);
    show();
    await eventually(() => expect(rows()).toHaveLength(1));
    press("j", document.body);
    press("e");
    await shows("Nothing left to read");
    button("Show the archive").click();
    await eventually(() => expect(rows()).toEqual([ferry.title]));
  });
});
