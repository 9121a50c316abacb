import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { type HighlightFormat, highlightsFile } from "../../../utils/export/highlights";
import type { Highlight } from "../../../utils/highlight";
import { highlightRecords, type ImportedHighlight } from "../../../utils/import/highlights";
import { removeArticle, shelveArticle } from "../../../utils/library";
import { takeHighlights } from "../../../utils/library/take-highlights";
import {
  getHighlights,
  listHighlights,
  putHighlights,
  removeHighlights,
} from "../../../utils/store/highlights";
import { aHighlight } from "../../fixtures/highlights";
import { aShelf } from "../../fixtures/library";
import { ferryArticle } from "../../fixtures/stories/articles";

const read = (text: string) => Array.fromAsync(highlightRecords(new Blob([text])));

const anchor = { prefix: "", suffix: "", at: 0 };
const MARKS: readonly Highlight[] = [
  aHighlight(1, 5, {
    anchor: { ...anchor, quote: "=Not *a* formula.\n\n1. And [no] list." },
    note: "-1 degree\nSays “who”?",
    tags: ["tide", "two words"],
    color: "pink",
  }),
  aHighlight(1, 4, { anchor: { ...anchor, quote: "> Quoted, and # hashed" } }),
];
const SOURCE = { title: "Ferries [again]", siteName: "Harbor", url: "http://harbor.example/a(b)" };
const fileOf = (format: HighlightFormat) =>
  highlightsFile(
    MARKS.map((highlight) => ({ ...SOURCE, highlight })),
    format,
  );

describe("Highlights of a file", () => {
  it.each(["json", "csv"] as const)("come back from our own %s as they were", async (format) => {
    expect(await read(fileOf(format))).toMatchObject(
      MARKS.map(({ anchor: { quote }, note, tags, color, createdAt }) => ({
        ...{ kind: "highlight", quote, note, tags, color, title: SOURCE.title, url: SOURCE.url },
        // Times before the web are none.
        createdAt: createdAt < 1e9 ? null : createdAt,
      })),
    );
  });

  it("come back from our own Markdown with their words, notes and tags", async () => {
    expect(await read(fileOf("md"))).toMatchObject([
      {
        quote: "=Not *a* formula.\n1. And [no] list.",
        note: "-1 degree\nSays “who”?",
        tags: ["tide", "two words"],
        title: SOURCE.title,
        url: SOURCE.url,
      },
      { quote: "> Quoted, and # hashed", note: null, tags: [], line: 11 },
    ]);
  });

  it("are read from Readwise's table, its colors as the nearest of ours", async () => {
    const table = `Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags
"The ferry, at last, left.",Night ferry,Ida Lund,,Really?,orange,"tide,ice",location,12,2024-05-06 07:08:09+00:00,news
"",Night ferry,Ida Lund,,,,,,,,
`;
    expect(await read(table)).toEqual([
      {
        kind: "highlight",
        line: 2,
        quote: "The ferry, at last, left.",
        note: "Really?",
        tags: ["tide", "ice"],
        color: "yellow",
        title: "Night ferry",
        url: null,
        createdAt: Date.UTC(2024, 4, 6, 7, 8, 9),
      },
      { kind: "problem", line: 3, reason: "unreadable", what: "Night ferry" },
    ]);
  });

  it.each([
    ["a table of pages", "title,url\nNight ferry,http://harbor.example/"],
    ["prose", "Once upon a time there was a ferry."],
    ["an empty file", ""],
  ])("are not looked for in %s", async (_, text) => {
    await expect(read(text)).rejects.toMatchObject({ fault: "foreign" });
  });

  it("are not taken from half a file", async () => {
    await expect(read(fileOf("json").slice(0, -30))).rejects.toMatchObject({ fault: "damaged" });
  });
});

/** A library with one article, and words that stand in it. */
async function aShelfOfOne() {
  const shelf = await aShelf();
  const article = ferryArticle(0);
  const { stored } = await shelveArticle(shelf, article, 1);
  const words = article.blocks
    .map(({ text }) => text)
    .join("\n\n")
    .slice(10, 60)
    .trim();
  return { shelf, id: stored.id, article, words };
}

function foreign(quote: string, change: Partial<ImportedHighlight> = {}): ImportedHighlight {
  const base = { kind: "highlight", line: 1, note: null, tags: [], color: "green", createdAt: 7 } as const;
  return { ...base, quote, title: "", url: null, ...change };
}

describe("Highlights that are taken in", () => {
  it("stand at their place in their article, by its address or else its title", async () => {
    const { shelf, id, article, words } = await aShelfOfOne();
    const end = article.blocks.at(-1)?.text.slice(-40) ?? "";
    const taken = await takeHighlights(
      shelf,
      [
        foreign(words, { url: article.url, note: "Ask the crew.", tags: ["tide"] }),
        foreign(end, { title: article.title.toUpperCase() }),
      ],
      9,
    );
    expect(taken).toMatchObject({ loose: 0, known: 0, strangers: [], tooLarge: [] });
    const kept = await getHighlights(shelf.library, id);
    expect(kept).toEqual(taken.added);
    expect(kept[0]).toMatchObject({ color: "green", note: "Ask the crew.", tags: ["tide"], createdAt: 7 });
    expect(kept[0]?.anchor).toMatchObject({ quote: words, prefix: expect.stringMatching(/\S/) });
    expect(kept[1]?.anchor.at).toBeGreaterThan(0.5);
  });

  it("are kept without a place where their article no longer has their words, and said to be", async () => {
    const { shelf, id, article } = await aShelfOfOne();
    const lost =
      "Marmalade was never spoken of in the whole of this article, whatever its crew had for breakfast.";
    const taken = await takeHighlights(shelf, [foreign(lost, { url: article.url })], 9);
    expect(taken.loose).toBe(1);
    expect((await getHighlights(shelf.library, id))[0]?.anchor.quote).toBe(lost);
  });

  it("are not taken twice, nor without their article, nor when they are longer than any", async () => {
    const { shelf, article, words } = await aShelfOfOne();
    const url = article.url;
    await takeHighlights(shelf, [foreign(words, { url })], 9);
    const again = foreign(words.toUpperCase(), { url });
    const stranger = foreign(words, { url: "http://elsewhere.example/", title: "Elsewhere", line: 4 });
    const huge = foreign("ferry ".repeat(4_000), { url });
    const taken = await takeHighlights(shelf, [again, stranger, huge], 9);
    expect(taken).toMatchObject({ added: [], known: 1, strangers: [stranger], tooLarge: [huge] });
  });

  it("are taken back, all at once, and put again only where their article stands", async () => {
    const { shelf, id, article, words } = await aShelfOfOne();
    const { added } = await takeHighlights(shelf, [foreign(words, { url: article.url })], 9);
    await removeHighlights(
      shelf.library,
      added.map((one) => one.id),
    );
    expect((await listHighlights(shelf.library, [], null, 9)).rows).toEqual([]);
    await removeArticle(shelf, id, 10);
    await putHighlights(shelf.library, added);
    expect(await getHighlights(shelf.library, id)).toEqual([]);
  });
});
