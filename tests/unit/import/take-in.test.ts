// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { Blob as NodeBlob } from "node:buffer";
import { expect, it } from "vitest";
import { importFile } from "../../../entrypoints/library/transfer/import-file";
import { shelveArticle } from "../../../utils/library";
import { getArticle } from "../../../utils/store/articles";
import { libraryCounts } from "../../../utils/store/counters";
import { setMarks } from "../../../utils/store/marks";
import { anArticleOf } from "../../fixtures/articles";
import { aShelf, rowsOf } from "../../fixtures/library";

const OPTIONS = { signal: new AbortController().signal, onProgress: () => undefined };

/** A file as a browser has it: jsdom's have no stream. */
function fileOf(parts: readonly string[]): Blob {
  return new NodeBlob([...parts]) as unknown as Blob;
}

const POCKET = `title,url,time_added,tags,status
Tides,https://harbor.example/tides?utm_source=letter,1714521600,sea,unread
Tides again,https://harbor.example/tides#more,1714521601,moon,archive
,https://harbor.example/pier,1714521602,,unread
Nowhere,,1714521603,,unread
`;

it("takes links in as pages that wait to be read, each page once", async () => {
  const shelf = await aShelf();
  const report = await importFile(shelf, fileOf([POCKET]), OPTIONS);
  expect(report).toMatchObject({ added: 2, links: 2, known: 1, refusedCount: 1, stopped: false });
  expect(report.refused).toMatchObject([{ line: 5, reason: "noAddress", what: "Nowhere" }]);
  const rows = await rowsOf(shelf.library);
  expect(rows[0]?.excerpt).toBe("https://harbor.example/pier");
  expect(rows.map(({ title, pending, tags }) => [title, pending, tags])).toEqual([
    ["https://harbor.example/pier", true, []],
    ["Tides", true, ["sea", "moon"]],
  ]);
  expect((await libraryCounts(shelf.library)).pending).toBe(2);
});

it("adds its tags and star to what the library has, and leaves the rest of it", async () => {
  const shelf = await aShelf();
  const { stored } = await shelveArticle(shelf, anArticleOf("tides", "What tides do", ["High and low."]), 5);
  await setMarks(shelf.library, stored.id, () => ({ tags: ["Sea"], note: "mine" }));
  await importFile(shelf, fileOf([POCKET]), OPTIONS);
  const saved = await getArticle(shelf.library, stored.id);
  expect(saved?.stored).toMatchObject({
    title: "What tides do",
    tags: ["Sea", "moon"],
    note: "mine",
    savedAt: 5,
  });
  expect(saved?.article.blocks).toHaveLength(1);
});

it("gives a link its text, its marks and its story once its page is saved", async () => {
  const shelf = await aShelf();
  await importFile(shelf, fileOf([POCKET]), OPTIONS);
  const storm = anArticleOf("storm", "Storm shuts the pier of Lowmoor", [
    "The storm has torn the pier of Lowmoor from its pillars, says Mayor Ada Pilot.",
    "The pier of Lowmoor stays shut until the pillars are mended.",
  ]);
  const first = await shelveArticle(shelf, storm, Date.UTC(2024, 4, 2));
  const pier = anArticleOf("pier", "Pier of Lowmoor stays shut after the storm", [
    "The pier of Lowmoor that the storm has torn from its pillars stays shut, says Mayor Ada Pilot.",
    "Its pillars are mended until autumn.",
  ]);
  const { stored, created } = await shelveArticle(shelf, pier, Date.UTC(2024, 4, 3));
  expect(created).toBe(false);
  expect(stored).toMatchObject({ pending: false, savedAt: 1714521602000, storyId: first.stored.storyId });
  expect((await libraryCounts(shelf.library)).pending).toBe(1);
});

it("takes texts in sanitized, and finds their stories", async () => {
  const shelf = await aShelf();
  const page = (slug: string, html: string) => ({
    is_archived: 0,
    is_starred: 1,
    tags: [],
    title: slug,
    url: `https://harbor.example/${slug}`,
    content: html,
    created_at: "2024-05-01T00:00:00+0000",
    domain_name: "harbor.example",
  });
  const file = [
    page("one", "<script>alert(1)</script>loose <b>words</b><p onclick=x>The pier is shut.</p>"),
    page("empty", "<script>alert(1)</script>"),
  ];
  const report = await importFile(shelf, fileOf([JSON.stringify(file)]), OPTIONS);
  expect(report).toMatchObject({ added: 2, links: 1 });
  const one = (await rowsOf(shelf.library)).find(({ title }) => title === "one");
  const saved = await getArticle(shelf.library, one?.id ?? 0);
  expect(saved?.article.html).toBe("<p>loose <b>words</b></p><p>The pier is shut.</p>");
  expect(saved?.article.blocks.map(({ text }) => text)).toEqual(["loose words", "The pier is shut."]);
  expect(saved?.stored).toMatchObject({ starred: true, pending: false });
});

it("changes nothing where the file is damaged at its very end", async () => {
  const shelf = await aShelf();
  const table = `${POCKET}"never closed,https://harbor.example/x`;
  await expect(importFile(shelf, fileOf([table]), OPTIONS)).rejects.toMatchObject({ fault: "damaged" });
  expect(await rowsOf(shelf.library)).toEqual([]);
});

it("keeps what had come in when the reader stops it", async () => {
  const shelf = await aShelf();
  const lines = Array.from({ length: 450 }, (_, at) => `Page ${at},https://harbor.example/${at}`);
  const stop = new AbortController();
  const report = await importFile(shelf, fileOf([`title,url\n${lines.join("\n")}`]), {
    signal: stop.signal,
    onProgress: (stage) => stage === "taking" && stop.abort(),
  });
  expect(report).toMatchObject({ added: 100, stopped: true });
  expect((await libraryCounts(shelf.library)).articles).toBe(100);
});
