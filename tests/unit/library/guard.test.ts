import { eventually } from "../eventually";
import "fake-indexeddb/auto";
import { Dexie } from "dexie";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { removeArticle, type Shelf, shelveArticle } from "../../../utils/library";
import { openGuarded } from "../../../utils/library/guard";
import { readManifest, writeManifest } from "../../../utils/library-manifest";
import { Library } from "../../../utils/store/db";
import { anArticleOf } from "../../fixtures/articles";
import { rowsOf, shelfOf } from "../../fixtures/library";

const NOW = Date.UTC(2026, 2, 1);
const DATABASE = "clearline";

const ferry = anArticleOf("ferry", "The night ferry sails again", ["Its crew of twelve is new."]);
const tides = anArticleOf("tides", "What the tide tables leave out", ["A table knows the moon."]);

let opened: Library[] = [];

/** Opens the library as a page of the extension does. */
async function open(): Promise<Shelf> {
  const library = await openGuarded(NOW);
  opened.push(library);
  return shelfOf(library);
}

function closeAll(): void {
  for (const library of opened) library.close();
  opened = [];
}

/** Puts two articles into a library and closes it, once the manifest knows of both. */
async function fill(): Promise<void> {
  const shelf = await open();
  await shelveArticle(shelf, ferry, NOW);
  await shelveArticle(shelf, tides, NOW);
  await manifestKnows(2);
  closeAll();
}

async function manifestKnows(articles: number): Promise<void> {
  await eventually(async () => expect((await readManifest()).standing).toMatchObject({ articles }));
}

/** Changes the library on the disk behind Clearline's back. */
async function damage(change: (library: Library) => Promise<unknown>): Promise<void> {
  const library = new Library(DATABASE);
  await library.open();
  await change(library);
  library.close();
}

async function lossAfterOpening() {
  await open();
  return (await readManifest()).loss;
}

beforeEach(() => fakeBrowser.reset());

afterEach(async () => {
  closeAll();
  await Dexie.delete(DATABASE);
});

describe("a library that came back", () => {
  it("whole is not spoken of, however often it is opened, added to and deleted from", async () => {
    expect(await lossAfterOpening()).toBeNull();
    await fill();
    const shelf = await open();
    const [last] = await rowsOf(shelf.library);
    await removeArticle(shelf, last?.id ?? 0, NOW);
    await manifestKnows(1);
    closeAll();
    expect(await lossAfterOpening()).toBeNull();
  });

  it("empty is noticed, and stays noticed until it is answered", async () => {
    await fill();
    await Dexie.delete(DATABASE);
    const loss = { kind: "empty", expected: 2, found: 0, noticedAt: NOW };
    expect(await lossAfterOpening()).toEqual(loss);
    closeAll();
    expect(await lossAfterOpening()).toEqual(loss);
  });

  it("without its last changes is noticed", async () => {
    const before = await open();
    await shelveArticle(before, ferry, NOW);
    await manifestKnows(1);
    const tables = ["articles", "counters"] as const;
    const kept = await Promise.all(tables.map((table) => before.library[table].toArray()));
    await shelveArticle(before, tides, NOW);
    await manifestKnows(2);
    closeAll();
    await damage(async (library) => {
      await Promise.all(tables.map((table) => library.table(table).clear()));
      await Promise.all(tables.map((table, index) => library.table(table).bulkPut(kept[index] ?? [])));
    });
    expect(await lossAfterOpening()).toMatchObject({ kind: "short", expected: 2, found: 1 });
  });

  it("as another one is noticed", async () => {
    await fill();
    await damage((library) => library.state.delete("identity"));
    expect(await lossAfterOpening()).toMatchObject({ kind: "other", expected: 2, found: 2 });
  });

  it("not at all is noticed, and left as it is", async () => {
    await fill();
    vi.spyOn(Library.prototype, "open").mockRejectedValueOnce(new DOMException("broken", "UnknownError"));
    await expect(openGuarded(NOW)).rejects.toThrow("broken");
    expect((await readManifest()).loss).toMatchObject({ kind: "unreadable", expected: 2, found: 0 });
    expect(await rowsOf((await open()).library)).toHaveLength(2);
  });
});

describe("a library that came back empty", () => {
  it("gives no article an id that a lost one had", async () => {
    await fill();
    await Dexie.delete(DATABASE);
    const { stored } = await shelveArticle(await open(), ferry, NOW);
    expect(stored.id).toBe(3);
  });

  it("is remembered as the larger one, if it is lost again", async () => {
    await fill();
    await Dexie.delete(DATABASE);
    const shelf = await open();
    await shelveArticle(shelf, ferry, NOW);
    await manifestKnows(1);
    closeAll();
    await Dexie.delete(DATABASE);
    expect(await lossAfterOpening()).toMatchObject({ kind: "empty", expected: 2, found: 0 });
  });
});

it("takes a library as it is that was there before the manifest", async () => {
  await fill();
  await fakeBrowser.storage.local.clear();
  expect(await lossAfterOpening()).toBeNull();
  await manifestKnows(2);
});

it("reads a part of the manifest that makes no sense as none", async () => {
  await writeManifest({ loss: { kind: "empty", expected: 2, found: 0, noticedAt: NOW } });
  await fakeBrowser.storage.local.set({ "library:standing": { libraryId: 7 } });
  expect(await readManifest()).toMatchObject({ standing: null, loss: { kind: "empty" }, copy: null });
});
