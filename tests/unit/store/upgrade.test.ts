import "fake-indexeddb/auto";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { getArticle } from "../../../utils/store/articles";
import { unbinArticle } from "../../../utils/store/bin";
import { libraryCounts } from "../../../utils/store/counters";
import { openLibrary } from "../../../utils/store/db";
import { searchArticles } from "../../../utils/store/search";
import { listStories, neighbors } from "../../../utils/store/stories";
import { tidyIndexes } from "../../../utils/store/tidy";
import { getWordCounts } from "../../../utils/store/word-counts";
import { rowsOf } from "../../fixtures/library";
import v1 from "../../fixtures/library/v1.json";
import v2 from "../../fixtures/library/v2.json";
import v3 from "../../fixtures/library/v3.json";
import { DUMPS, type Dump, putDump } from "../../fixtures/library-dumps";

/** Puts a library on the disk as the version of `dump` had it, and opens it with this one. */
async function opened(dump: Dump, state: readonly object[] = []) {
  const name = `library-of-version-${dump.version}-${crypto.randomUUID()}`;
  await putDump(name, dump, state);
  const library = await openLibrary(name);
  onTestFinished(() => library.delete());
  return library;
}

describe.each(DUMPS)("a library of version $version", (dump) => {
  it("opens with every article, its story and its marks", async () => {
    const library = await opened(dump);
    const rows = await rowsOf(library, "current");
    expect(rows.map(({ title }) => title)).toEqual([
      "北海道の灯台",
      "The Öresund night ferry sails again, now to the islands",
      "The Öresund night ferry sails again",
    ]);
    expect(await libraryCounts(library)).toEqual({
      articles: 3,
      stories: 1,
      unread: 3,
      starred: 0,
      archived: 0,
      pending: 0,
    });
    expect((await listStories(library, null, 10)).rows).toMatchObject([
      { readerLabel: "Ferries", articleCount: 2, pinned: false },
    ]);
    const saved = await getArticle(library, rows[2]?.id ?? 0);
    expect(saved).toMatchObject({ restored: [0], article: { byline: "Ada Lind" } });
    expect(saved?.article.html).toContain("“Amalia”");
  });

  it("is searched, and gives back what lay in its bin", async () => {
    const library = await opened(dump);
    const found = async (query: string) =>
      (await searchArticles(library, query, null, 10)).rows.map((hit) => hit.article.title);
    expect(await found("captain islands")).toEqual([
      "The Öresund night ferry sails again, now to the islands",
    ]);
    expect(await found("evening")).toEqual(["The Öresund night ferry sails again"]);
    await unbinArticle(library, 4);
    expect(await found("rye evening")).toEqual(["Rye bread, slowly"]);
  });
});

/** How dumps have the terms of an article: libraries of version 4 do not read them. */
interface DumpedVector {
  readonly id: number;
  readonly terms: readonly string[];
}

describe.each(DUMPS)("a library of version $version", (dump) => {
  it("finds the neighbors of each article, and of one that comes back from the bin", async () => {
    const library = await opened(dump);
    const vectors = (dump.tables.vectors ?? []) as readonly DumpedVector[];
    const bin = (dump.tables.bin ?? []) as readonly { readonly vector: DumpedVector }[];
    await unbinArticle(library, 4);
    for (const { id, terms } of [...vectors, ...bin.map(({ vector }) => vector)]) {
      const near = await neighbors(
        library,
        terms.map((term) => Number.parseInt(term, 36)),
      );
      expect(near.map((row) => row.id)).toContain(id);
    }
  });

  it("meets phrases, before the index has been brought up to date and afterwards", async () => {
    const library = await opened(dump);
    const found = async (query: string) =>
      (await searchArticles(library, query, null, 10)).rows.map((hit) => hit.article.id).sort();
    const before = [await found('"night ferry sails"'), await found('"ferry night"')];
    expect(before).toEqual([[1, 2], []]);
    await tidyIndexes(library);
    expect([await found('"night ferry sails"'), await found('"ferry night"')]).toEqual(before);
    expect(await library.state.get("unpaired")).toBeUndefined();
  });
});

/** The dump of version 1 with every article that it has `copies` times over. */
function copied({ version, stores, tables }: Dump, copies: number): Dump {
  const again = (table: string) =>
    Array.from({ length: copies }, (_, copy) =>
      (tables[table] ?? []).map((row) => {
        const { id, canonicalUrl } = Object.assign({ id: 0, canonicalUrl: "" }, row);
        return { ...row, id: id + 10 * copy, canonicalUrl: `${canonicalUrl}/${copy}` };
      }),
    ).flat();
  return { version, stores, tables: { ...tables, articles: again("articles"), bodies: again("bodies") } };
}

it("finds each of many articles of version 1, at every one of several upgrades", async () => {
  for (let upgrade = 0; upgrade < 8; upgrade++) {
    const library = await opened(copied(v1, 40));
    expect((await searchArticles(library, "captain islands", null, 50)).rows).toHaveLength(40);
  }
});

it("gives many articles of an earlier version their pairs of words, in steps", async () => {
  const copies = 100;
  const library = await opened(copied(v1, copies));
  await tidyIndexes(library);
  const asked = vi.spyOn(library.bodies, "bulkGet");
  expect((await searchArticles(library, '"sails again now"', null, 200)).rows).toHaveLength(copies);
  expect(asked.mock.calls.flatMap(([ids]) => ids)).toHaveLength(copies);
});

it("keeps how often words of a language stand in a library of version 2", async () => {
  const counts = new Map([
    [9, 1],
    [7, 2],
  ]);
  const words = { id: "words:de", documents: 3, counts };
  const library = await opened(v2, [words]);
  expect(await getWordCounts(library, "de")).toEqual({
    documents: 3,
    hashes: Uint32Array.of(7, 9),
    counts: Uint32Array.of(2, 1),
  });
});

describe("a library of version 3", () => {
  it("keeps what hangs on an article, and finds it by the reader's note", async () => {
    const library = await opened(v3);
    const { rows } = await searchArticles(library, "crossing", null, 10);
    expect(rows.map((hit) => hit.article.id)).toEqual([1]);
    expect(await library.versions.toArray()).toMatchObject([{ articleId: 1, savedAt: 1_746_514_700_000 }]);
    expect(await library.highlights.where({ tags: "crews" }).toArray()).toMatchObject([{ color: "green" }]);
    expect(await library.positions.get(1)).toMatchObject({ anchor: { quote: "Her crew" } });
  });
});
