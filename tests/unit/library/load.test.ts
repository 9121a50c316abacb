import "fake-indexeddb/auto";
import { describe, expect, it, vi } from "vitest";
import { loadHits } from "../../../entrypoints/library/load";
import { openLibrary } from "../../../utils/store/db";
import { anArticle } from "../../fixtures/articles";
import { addArticles } from "../../fixtures/library";

describe("a search's first rows", () => {
  it("cost no text once the reader has typed on", async () => {
    const library = await openLibrary();
    const filing = { canonicalUrl: "https://harbor.example/1", storyId: 1, savedAt: 1, updatedAt: 1 };
    await addArticles(library, [{ article: anArticle({ title: "The tide" }), filing }]);
    const bodies = vi.spyOn(library.bodies, "bulkGet");
    const stop = new AbortController();
    expect((await loadHits(library, "tide", null, 16, stop.signal)).rows).toHaveLength(1);
    const reads = bodies.mock.calls.length;
    expect(reads).toBeGreaterThan(0);
    stop.abort();
    expect((await loadHits(library, "tide", null, 16, stop.signal)).rows).toEqual([]);
    expect(bodies.mock.calls.length).toBe(reads);
  });
});
