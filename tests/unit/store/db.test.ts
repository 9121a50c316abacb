import "fake-indexeddb/auto";
import { Dexie } from "dexie";
import { describe, expect, it, vi } from "vitest";
import { openLibrary } from "../../../utils/store/db";
import { LibraryFullError, LibraryNewerError } from "../../../utils/store/errors";
import { anArticle } from "../../fixtures/articles";
import { addArticle, aLibrary, rowsOf } from "../../fixtures/library";

const filing = { canonicalUrl: "https://harbor.example/ferry", storyId: 1, savedAt: 5, updatedAt: 5 };

describe("a full disk", () => {
  it.each([
    ["as it is", new DOMException("full", "QuotaExceededError")],
    [
      "wrapped",
      Object.assign(new Error("aborted"), { name: "AbortError", inner: { name: "QuotaExceededError" } }),
    ],
  ])("is told in words, %s, and nothing is saved", async (_how, error) => {
    const library = await aLibrary();
    vi.spyOn(library.bodies, "add").mockRejectedValue(error);
    await expect(addArticle(library, anArticle(), filing)).rejects.toBeInstanceOf(LibraryFullError);
    expect(await rowsOf(library)).toEqual([]);
  });
});

describe("a newer version", () => {
  it("is refused and left untouched", async () => {
    const newer = new Dexie("library-newer");
    newer.version(99).stores({ scrolls: "id" });
    await newer.open();
    newer.close();
    await expect(openLibrary("library-newer")).rejects.toBeInstanceOf(LibraryNewerError);
    const found = (await indexedDB.databases()).find((database) => database.name === "library-newer");
    expect(found?.version).toBe(990);
    await Dexie.delete("library-newer");
  });

  it("is let in by a page that still has the old one open, which says so afterwards", async () => {
    const library = await aLibrary();
    const newer = new Dexie(library.name);
    newer.version(99).stores({ scrolls: "id" });
    await newer.open();
    await expect(rowsOf(library)).rejects.toBeInstanceOf(LibraryNewerError);
    newer.close();
  });
});
