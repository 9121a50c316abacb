import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { readCopy } from "../../../utils/copies";
import { acceptLoss, recoverLibrary, shelveArticle } from "../../../utils/library";
import * as backup from "../../../utils/library/backup";
import { copyIfDue, copyNow } from "../../../utils/library/copy";
import { type Loss, readManifest, writeManifest } from "../../../utils/library-manifest";
import { anArticleOf } from "../../fixtures/articles";
import { memoryFolder } from "../../fixtures/files";
import { aShelf } from "../../fixtures/library";

const NOW = Date.UTC(2026, 2, 1);
const HOUR_MS = 60 * 60 * 1000;
const YEAR_MS = 365 * 24 * HOUR_MS;

const ferry = anArticleOf("ferry", "The night ferry sails again", ["Its crew of twelve is new."]);
const tides = anArticleOf("tides", "What the tide tables leave out", ["A table knows the moon."]);

const LOSS: Loss = { kind: "empty", expected: 2, found: 0, noticedAt: NOW };

const options = {
  signal: new AbortController().signal,
  onProgress: () => undefined,
  sanitize: (article: typeof ferry) => article,
  tame: (name: string) => name,
};

const copied = async () => (await readManifest()).copy;

async function lastCopy(): Promise<File> {
  return readCopy((await copied())?.file ?? "");
}

beforeEach(() => {
  fakeBrowser.reset();
  const folder = memoryFolder();
  vi.stubGlobal("navigator", { locks: navigator.locks, storage: { getDirectory: async () => folder } });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe("the copy within the browser", () => {
  it("brings back what the library has lost, under its own ids", async () => {
    const shelf = await aShelf();
    const { stored } = await shelveArticle(shelf, ferry, NOW);
    await shelveArticle(shelf, tides, NOW);
    await copyIfDue(shelf.library, NOW);
    expect(await copied()).toMatchObject({ articles: 2, at: NOW });
    await writeManifest({ loss: LOSS });
    const empty = await aShelf();
    expect(await recoverLibrary(empty, await lastCopy(), options)).toMatchObject({ added: 2 });
    expect(await empty.library.articles.get(stored.id)).toMatchObject({ title: ferry.title });
    expect((await readManifest()).loss).toBeNull();
  });

  it("is not made of an empty library, nor of what is left of one", async () => {
    const shelf = await aShelf();
    await copyIfDue(shelf.library, NOW);
    await writeManifest({ loss: LOSS });
    await shelveArticle(shelf, ferry, NOW);
    await copyIfDue(shelf.library, NOW);
    expect(await copied()).toBeNull();
    await acceptLoss();
    await copyIfDue(shelf.library, NOW);
    expect(await copied()).toMatchObject({ articles: 1 });
  });

  it.each([
    ["an hour later", HOUR_MS],
    ["after the clock was put back", -YEAR_MS],
  ])("is made anew of a library that has changed, %s", async (_when, ms) => {
    const shelf = await aShelf();
    await shelveArticle(shelf, ferry, NOW);
    await copyIfDue(shelf.library, NOW);
    await shelveArticle(shelf, tides, NOW);
    await copyIfDue(shelf.library, NOW + ms);
    expect(await copied()).toMatchObject({ articles: 2 });
    expect(await recoverLibrary(await aShelf(), await lastCopy(), options)).toMatchObject({ added: 2 });
  });

  it("stays whole while a later one is broken off", async () => {
    const shelf = await aShelf();
    await shelveArticle(shelf, ferry, NOW);
    await copyNow(shelf.library, NOW);
    const broken = new ReadableStream<Uint8Array>({ pull: (to) => to.error(new Error("stopped")) });
    vi.spyOn(backup, "writeBackup").mockResolvedValueOnce(broken);
    await expect(copyNow(shelf.library, NOW + HOUR_MS)).rejects.toThrow("stopped");
    expect(await copied()).toMatchObject({ at: NOW });
    expect(await recoverLibrary(await aShelf(), await lastCopy(), options)).toMatchObject({ added: 1 });
  });
});

it("goes on speaking of a loss that a backup brings back in part", async () => {
  const shelf = await aShelf();
  await shelveArticle(shelf, ferry, NOW);
  const { file } = await copyNow(shelf.library, NOW);
  await writeManifest({ loss: LOSS });
  await recoverLibrary(await aShelf(), file, options);
  expect((await readManifest()).loss).toEqual({ ...LOSS, found: 1 });
});
