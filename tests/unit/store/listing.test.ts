import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import type { Order } from "../../../utils/article";
import { binArticle, unbinArticle } from "../../../utils/store/bin";
import type { Library } from "../../../utils/store/db";
import type { Facet } from "../../../utils/store/facets";
import { listing } from "../../../utils/store/listing";
import { setMarks } from "../../../utils/store/marks";
import { updateArticle } from "../../../utils/store/save-articles";
import { putVector } from "../../../utils/store/stories";
import { anArticle } from "../../fixtures/articles";
import { addArticle, aLibrary } from "../../fixtures/library";
import fc from "../../property";

interface Saved {
  readonly title: string;
  readonly host: string;
  readonly words: number;
  readonly savedAt: number;
}

/** Saves articles that differ in all that lists are sorted by; gives their ids in that order. */
async function aLibraryOf(library: Library, saved: readonly Saved[]): Promise<readonly number[]> {
  const ids: number[] = [];
  for (const [index, { title, host, words, savedAt }] of saved.entries()) {
    const text = Array.from({ length: words }, () => "tide").join(" ");
    const article = anArticle({ title, blocks: [{ role: "body", text }] });
    const canonicalUrl = `https://${host}.example/${index}`;
    const { id } = await addArticle(library, article, {
      canonicalUrl,
      storyId: 1,
      savedAt,
      updatedAt: savedAt,
    });
    await putVector(library, { id, storyId: 1, at: savedAt, packed: new Uint8Array() }, []);
    ids.push(id);
  }
  return ids;
}

const FOUR: readonly Saved[] = [
  { title: "Öland by bicycle", host: "isle", words: 3, savedAt: 10 },
  { title: "“About tides”", host: "harbor", words: 9, savedAt: 40 },
  { title: "zinc", host: "harbor", words: 1, savedAt: 20 },
  { title: "Pilots", host: "quay", words: 5, savedAt: 30 },
];

async function titles(library: Library, facet: Facet | null, order: Order): Promise<readonly string[]> {
  const { ids } = await listing(library, facet, order);
  const rows = await library.articles.bulkGet([...ids]);
  return rows.map((row) => row?.title[0] ?? "");
}

describe("a list", () => {
  it.each<[Order, string]>([
    ["newest", "“ P z Ö"],
    ["oldest", "Ö z P “"],
    ["longest", "“ P Ö z"],
    ["shortest", "z Ö P “"],
    ["title", "“ Ö P z"],
    ["site", "“ z Ö P"],
  ])("stands by %s as %s", async (order, expected) => {
    const library = await aLibrary();
    await aLibraryOf(library, FOUR);
    expect((await titles(library, null, order)).join(" ")).toBe(expected);
  });

  it("has only what its facet takes, with the time of each", async () => {
    const library = await aLibrary();
    const [first = 0, second = 0, third = 0] = await aLibraryOf(library, FOUR);
    await setMarks(library, first, () => ({ archived: true, starred: true }));
    await setMarks(library, third, () => ({ tags: ["Metals"] }));
    await binArticle(library, second, 50);
    expect(await titles(library, "current", "newest")).toEqual(["P", "z"]);
    expect(await titles(library, "starred", "title")).toEqual(["Ö"]);
    expect(await titles(library, "tag:metals", "site")).toEqual(["z"]);
    expect([...(await listing(library, "site:harbor.example", "oldest")).savedAt]).toEqual([20]);
    await unbinArticle(library, second);
    expect(await titles(library, "site:harbor.example", "newest")).toEqual(["“", "z"]);
  });

  it("is right whatever was saved, saved again, marked and removed", async () => {
    const saved = fc.record({
      title: fc.string({ maxLength: 5 }),
      host: fc.constantFrom("isle", "harbor"),
      words: fc.integer({ min: 0, max: 9 }),
      savedAt: fc.integer({ min: 1, max: 5 }),
    });
    const change = fc.record({ kind: fc.constantFrom("star", "bin", "again"), at: fc.nat(7) });
    const property = fc.asyncProperty(
      fc.array(saved, { minLength: 1, maxLength: 8 }),
      fc.array(change, { maxLength: 6 }),
      async (articles, changes) => {
        const library = await aLibrary();
        const ids = await aLibraryOf(library, articles);
        for (const { kind, at } of changes) {
          const row = await library.articles.get(ids[at] ?? 0);
          if (row === undefined) continue;
          if (kind === "star") await setMarks(library, row.id, () => ({ starred: true }));
          else if (kind === "bin") await binArticle(library, row.id, 9);
          else await updateArticle(library, row, anArticle({ blocks: [] }), 9);
        }
        const rows = (await library.articles.toArray()).filter(({ starred }) => starred);
        rows.sort((one, other) => other.wordCount - one.wordCount || other.id - one.id);
        expect([...(await listing(library, "starred", "longest")).ids]).toEqual(rows.map(({ id }) => id));
        await library.delete();
      },
    );
    await fc.assert(property, { numRuns: 15 });
  });
});
