// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { anArticleOf } from "../../fixtures/articles";
import { eventually } from "../eventually";
import { button, ferry, rows, save, show, shows, texts, tides, type, useLibraryPage } from "./showing";

useLibraryPage();

describe("an open article", () => {
  it("takes the reader's note, which search finds", async () => {
    await save(ferry, tides);
    show("#/article/2");
    await eventually(() => expect(document.querySelector(".note textarea")).not.toBeNull());
    const field = document.querySelector<HTMLTextAreaElement>(".note textarea");
    if (field !== null) field.value = "Ask the pilot about springs. ";
    field?.dispatchEvent(new Event("change", { bubbles: true }));
    type("pilot");
    await eventually(() => expect(rows()).toEqual([tides.title]));
  });

  it("says that its page has changed since it was read, and shows word by word how", async () => {
    await save(ferry);
    show("#/article/1");
    await eventually(() => expect(texts(".article-body")).toHaveLength(1));
    button("Read").click();
    await eventually(() => expect(button("Read").ariaPressed).toBe("true"));
    await save(anArticleOf("ferry", ferry.title, ["Its crew of ten is new."]));
    await eventually(() => expect(texts(".row-changed")).toEqual(["Changed since you read it"]));
    await shows("This page has changed since you read it.");
    button("Show what changed").click();
    await eventually(() => expect(texts(".changes del")).toEqual(["removed: twelve"]));
    expect(texts(".changes ins")).toEqual(["added: ten"]);
    await eventually(() => expect(texts(".row-changed")).toEqual([]));
    button("Hide what changed").click();
    await eventually(() => expect(texts(".changes ins")).toEqual([]));
  });
});
