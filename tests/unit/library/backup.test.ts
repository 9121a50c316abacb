import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import type { Article } from "../../../utils/article";
import { readBackup } from "../../../utils/export/backup-format";
import { removeArticle, renameStory, type Shelf, shelveArticle, takeOut } from "../../../utils/library";
import { writeBackup } from "../../../utils/library/backup";
import { restoreBackup } from "../../../utils/library/restore";
import { setRestored } from "../../../utils/store/articles";
import { everyArticle, everyStory } from "../../../utils/store/backup";
import { libraryCounts } from "../../../utils/store/counters";
import { type Library, write } from "../../../utils/store/db";
import { setMarks } from "../../../utils/store/marks";
import type { ArticleRow } from "../../../utils/store/rows";
import { searchArticles } from "../../../utils/store/search";
import { anArticle, anArticleOf } from "../../fixtures/articles";
import { aShelf } from "../../fixtures/library";
import fc from "../../property";
import { soakLimitMs } from "../../soak/count";

const OPTIONS = {
  signal: new AbortController().signal,
  onProgress: () => undefined,
  sanitize: (article: Article) => article,
  tame: (name: string) => name,
};

async function backupOf(library: Library): Promise<Blob> {
  return new Response(await writeBackup(library, 5)).blob();
}

/** All that a reader has in the library, as plain data in an order of its own. */
async function contentOf(library: Library) {
  const articles = (await Array.fromAsync(everyArticle(library))).map(({ stored, ...one }) => {
    // A row that lies in the bin has its keys with it.
    const { facets: _facets, titleKey: _titleKey, ...row } = stored as ArticleRow;
    return { ...one, stored: row };
  });
  const stories = await Array.fromAsync(everyStory(library));
  return { articles, stories, counts: await libraryCounts(library) };
}

const texts = fc.string({ unit: "grapheme", maxLength: 12 });
const times = fc.integer({ min: 0, max: 2e12 });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

const articles: fc.Arbitrary<Article> = fc
  .record({
    title: texts,
    byline: maybe(texts),
    lead: maybe(texts),
    lang: fc.constantFrom("en", "de", "ja", null),
    dir: fc.constantFrom("ltr" as const, "rtl" as const),
    publishedAt: maybe(times),
    html: fc.constantFrom("", "<p>Rain <b>at</b> noon.</p>"),
    blocks: fc.array(fc.record({ role: fc.constantFrom("body" as const, "heading" as const), text: texts })),
    access: fc.constantFrom(
      { partial: false, remaining: null, notice: null },
      { partial: true, remaining: 0.5, notice: "Subscribe", cut: true as const },
    ),
    leads: fc.array(fc.record({ title: texts, url: maybe(texts), excerpt: maybe(texts) })),
    slug: fc.integer({ min: 1, max: 6 }),
  })
  .map(({ slug, ...fields }) => anArticle({ ...fields, url: `https://harbor.example/${slug}` }));

const marks = fc.record({
  readAt: maybe(times),
  progress: fc.double({ min: 0, max: 1, noNaN: true }),
  starred: fc.boolean(),
  archived: fc.boolean(),
  tags: fc.array(texts, { maxLength: 3 }),
  note: maybe(texts),
});

/** One thing that a reader does, to the article of an id if it is there. */
const steps = fc.oneof(
  articles.map((article) => (shelf: Shelf, _id: number, now: number) => shelveArticle(shelf, article, now)),
  marks.map((change) => (shelf: Shelf, id: number) => setMarks(shelf.library, id, () => change)),
  fc.constant((shelf: Shelf, id: number, now: number) => removeArticle(shelf, id, now)),
  fc.constant((shelf: Shelf, id: number, now: number) => takeOut(shelf, id, now)),
  fc.constant((shelf: Shelf, id: number) => setRestored(shelf.library, id, [0, 2])),
  texts.map((name) => (shelf: Shelf, id: number, now: number) => renameStory(shelf, id, name, now)),
  fc.uuid().map((uuid) => (shelf: Shelf, id: number, now: number) => mark(shelf.library, id, uuid, now)),
);

function mark(library: Library, articleId: number, id: string, now: number): Promise<unknown> {
  const anchor = { quote: "Rain", prefix: "", suffix: " at noon", at: 0.25 };
  const times = { createdAt: now, updatedAt: now };
  return write(library, async () => {
    if ((await library.articles.get(articleId)) === undefined) return;
    await library.highlights.put({
      id,
      articleId,
      anchor,
      color: "blue",
      note: null,
      tags: ["wet"],
      ...times,
    });
    await library.positions.put({ articleId, anchor, savedAt: now });
  });
}

/** How long the property may take on a busy machine. */
const LONG_MS = soakLimitMs(60_000);

describe("a backup", () => {
  it("brings back everything that any library held", { timeout: LONG_MS }, async () => {
    const actions = fc.array(fc.tuple(steps, fc.integer({ min: 1, max: 6 })), { maxLength: 25 });
    const property = fc.asyncProperty(actions, async (list) => {
      const before = await aShelf();
      for (const [at, [act, id]] of list.entries()) await act(before, id, 1000 + at);
      const after = await aShelf();
      await restoreBackup(after, await backupOf(before.library), OPTIONS);
      expect(await contentOf(after.library)).toEqual(await contentOf(before.library));
    });
    await fc.assert(property, { numRuns: 30 });
  });

  it("brings back articles that each have several earlier texts", async () => {
    const before = await aShelf();
    const textOf = (number: number, state: number) => `Low water ${state}. `.repeat(1 + number * 40 * state);
    for (let state = 0; state < 4; state++)
      for (let number = 0; number < 12; number++) {
        const article = anArticleOf(`tide-${number}`, `Tide ${number}`, [textOf(number, state)]);
        await shelveArticle(before, article, 7 + state);
      }
    const after = await aShelf();
    await restoreBackup(after, await backupOf(before.library), OPTIONS);
    const versions = (await contentOf(after.library)).articles.map((one) => one.versions.length);
    expect(versions).toEqual(Array.from({ length: 12 }, () => 3));
  });

  it("is searched and told as stories once it is back", async () => {
    const before = await aShelf();
    const first = anArticleOf("pier", "Pier of Lowmoor shut", [
      "The pier of Lowmoor is shut since the storm.",
    ]);
    const second = anArticleOf("pier-2", "Pier of Lowmoor to open", [
      "The pier of Lowmoor opens again in May.",
    ]);
    for (const article of [first, second]) await shelveArticle(before, article, 7);
    const after = await aShelf();
    const report = await restoreBackup(after, await backupOf(before.library), OPTIONS);
    expect(report).toEqual({ added: 2, known: 0, binned: 0, stopped: false });
    const { rows } = await searchArticles(after.library, "storm", null, 5);
    expect(rows.map(({ article }) => article.title)).toEqual([first.title]);
    const third = anArticleOf("pier-3", "Lowmoor pier open", [
      "The pier of Lowmoor, shut since the storm, is open.",
    ]);
    const kept = await shelveArticle(before, third, 9);
    expect((await shelveArticle(after, third, 9)).stored.storyId).toBe(kept.stored.storyId);
  });

  it("leaves pages as they are that the library has, and joins their stories", async () => {
    const before = await aShelf();
    await shelveArticle(before, anArticleOf("pier", "Pier shut", ["The pier of Lowmoor is shut."]), 7);
    const { stored } = await shelveArticle(before, anArticleOf("rye", "Rye bread", ["Slowly."]), 8);
    await before.library.articles.update(stored.id, { storyId: 1 });
    const after = await aShelf();
    await shelveArticle(after, anArticleOf("tide", "Tides", ["A table knows the moon."]), 1);
    const known = await shelveArticle(after, anArticleOf("pier", "Pier shut", ["Another text."]), 2);
    const report = await restoreBackup(after, await backupOf(before.library), OPTIONS);
    expect(report).toMatchObject({ added: 1, known: 1 });
    const content = await contentOf(after.library);
    const byTitle = new Map(content.articles.map((one) => [one.article.title, one]));
    expect(byTitle.get("Pier shut")?.article.blocks[0]?.text).toBe("Another text.");
    expect(byTitle.get("Rye bread")?.stored.storyId).toBe(known.stored.storyId);
    expect(new Set(content.articles.map(({ stored }) => stored.id)).size).toBe(3);
  });

  it("gives stories whose numbers are taken numbers that none has or had", async () => {
    const before = await aShelf();
    const alike = "The pier of Lowmoor is shut.";
    for (const name of ["pier", "rye", "tide"])
      await shelveArticle(before, anArticleOf(name, name, [`${alike} ${name.repeat(9)}`]), 7);
    const ofStory = [1, 4, 9];
    for (const [at, storyId] of ofStory.entries()) await before.library.articles.update(at + 1, { storyId });
    const after = await aShelf();
    for (const name of ["fern", "moss"])
      await shelveArticle(after, anArticleOf(name, name, [`About a ${name} and its ${name.repeat(4)}.`]), 1);
    await restoreBackup(after, await backupOf(before.library), OPTIONS);
    const rows = await after.library.articles.toArray();
    const storyOf = (name: string) => rows.find(({ title }) => title === name)?.storyId;
    expect([storyOf("rye"), storyOf("tide")]).toEqual([4, 9]);
    expect(new Set(rows.map(({ storyId }) => storyId)).size).toBe(5);
    const next = await shelveArticle(after, anArticleOf("kelp", "kelp", ["Kelp, kelp, kelp."]), 9);
    expect(next.stored.storyId).toBeGreaterThan(9);
  });

  it("comes back with the earlier texts of a page that changed, beside pages that did not", async () => {
    const before = await aShelf();
    for (const text of ["Shut.", "Open."])
      await shelveArticle(before, anArticleOf("pier", "Pier", [text]), 7);
    await shelveArticle(before, anArticleOf("rye", "Rye", ["Slowly."]), 8);
    const after = await aShelf();
    await restoreBackup(after, await backupOf(before.library), OPTIONS);
    expect(await contentOf(after.library)).toEqual(await contentOf(before.library));
  });

  it("changes nothing twice", async () => {
    const shelf = await aShelf();
    const { stored } = await shelveArticle(shelf, anArticleOf("pier", "Pier", ["Shut."]), 7);
    await removeArticle(shelf, stored.id, 8);
    await shelveArticle(shelf, anArticleOf("tide", "Tides", ["High."]), 9);
    const before = await contentOf(shelf.library);
    const report = await restoreBackup(shelf, await backupOf(shelf.library), OPTIONS);
    expect(report).toEqual({ added: 0, known: 2, binned: 0, stopped: false });
    expect(await contentOf(shelf.library)).toEqual(before);
  });

  it("stops where the reader says so, and keeps what had come in", async () => {
    const before = await aShelf();
    for (let number = 0; number < 3; number += 1)
      await shelveArticle(before, anArticleOf(`a-${number}`, `Article ${number}`, ["Rain."]), number);
    const stop = new AbortController();
    stop.abort();
    const after = await aShelf();
    const report = await restoreBackup(after, await backupOf(before.library), {
      ...OPTIONS,
      signal: stop.signal,
    });
    expect(report).toMatchObject({ added: 0, stopped: true });
    expect((await contentOf(after.library)).articles).toEqual([]);
  });
});

describe("a damaged backup", () => {
  it.each([
    ["foreign", "", 0],
    ["foreign", "hello", 1],
    ["foreign", `${"[".repeat(1_000_000)}`, 1],
    ["foreign", '{"kind":"library","version":"1"}', 1],
    ["newer", '{"kind":"library","version":2,"savedAt":1,"articles":0}', 1],
    ["damaged", '{"kind":"library","version":1,"savedAt":1,"articles":0}', 1],
    [
      "damaged",
      '{"kind":"library","version":1,"savedAt":1,"articles":0}\n{"kind":"end","stories":1,"articles":0}',
      2,
    ],
    [
      "damaged",
      `{"kind":"library","version":1,"savedAt":1,"articles":0}\n{"kind":"story","id":${"[".repeat(1e6)}`,
      2,
    ],
  ])("is %s: %.60s", async (fault, text, line) => {
    const packed = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"));
    const read = Array.fromAsync(readBackup(packed as ReadableStream<Uint8Array>));
    await expect(read).rejects.toMatchObject({ fault, line });
  });
});
