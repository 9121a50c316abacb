import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { backUpIfDue, noteDownloaded } from "../../../entrypoints/background/backups";
import { type Shelf, shelveArticle } from "../../../utils/library";
import { readManifest, writeManifest } from "../../../utils/library-manifest";
import { writeSettings } from "../../../utils/settings";
import { identity } from "../../../utils/store/identity";
import { anArticleOf } from "../../fixtures/articles";
import { memoryFolder } from "../../fixtures/files";
import { aShelf } from "../../fixtures/library";

const NOW = new Date(2026, 2, 1, 12).getTime();
const DAY_MS = 24 * 60 * 60 * 1000;
const FILE = "clearline-2026-03-01.jsonl.gz";

const ferry = anArticleOf("ferry", "The night ferry sails again", ["Its crew of twelve is new."]);

/** A library with an article, backed up before it was saved; the reader wants that every day. */
async function aLibraryDue(): Promise<Shelf> {
  const shelf = await aShelf();
  await shelveArticle(shelf, ferry, NOW);
  const { libraryId: _, ...found } = await identity(shelf.library);
  const backup = { file: "old", at: NOW - 2 * DAY_MS, articles: 0, changes: 0, tookMs: 1 };
  await writeManifest({ standing: { libraryId: "1", ...found }, backup });
  await writeSettings({ backupEvery: "day" });
  return shelf;
}

function allowDownloads(allowed: boolean): void {
  Object.assign(fakeBrowser.permissions, { contains: async () => allowed });
}

beforeEach(() => {
  fakeBrowser.reset();
  const folder = memoryFolder();
  vi.stubGlobal("navigator", { locks: navigator.locks, storage: { getDirectory: async () => folder } });
});

afterEach(() => vi.unstubAllGlobals());

describe("a backup that is due when the popup is opened", () => {
  it("goes into the reader's folder by itself, once", async () => {
    const shelf = await aLibraryDue();
    const folder = Object.assign(memoryFolder(), { queryPermission: async () => "granted" });
    // What leads to a folder can't be cloned here.
    vi.spyOn(shelf.library.state, "get").mockImplementation((async (id: string) =>
      id === "backup-folder" ? { id, handle: folder } : undefined) as never);
    await writeSettings({ backupTo: "folder" });
    expect(await backUpIfDue(async () => shelf, NOW)).toBeNull();
    expect(await Array.fromAsync(folder.keys())).toEqual([FILE]);
    expect((await readManifest()).backup).toMatchObject({ file: FILE, at: NOW, articles: 1 });
    await folder.removeEntry(FILE);
    expect(await backUpIfDue(async () => shelf, NOW)).toBeNull();
    expect(await Array.fromAsync(folder.keys())).toEqual([]);
  });

  it("is handed to the page for the downloads, the same copy again if the popup was closed", async () => {
    const shelf = await aLibraryDue();
    await writeSettings({ backupTo: "downloads" });
    allowDownloads(true);
    const copy = await backUpIfDue(async () => shelf, NOW);
    expect(copy).toMatchObject({ articles: 1, at: NOW });
    expect(await backUpIfDue(async () => shelf, NOW + 1)).toEqual(copy);
    expect((await readManifest()).backup?.file).toBe("old");
  });

  it("counts once it is among the downloads, and not before", async () => {
    const copy = { file: "library-1.jsonl.gz", at: NOW, articles: 1, changes: 5, tookMs: 1 };
    const item = { state: "interrupted" };
    const onChanged = { addListener: () => undefined, removeListener: () => undefined };
    Object.assign(fakeBrowser, {
      downloads: { onChanged, search: async ({ id }: { id?: number }) => (id === 7 ? [item] : []) },
    });
    await expect(noteDownloaded(7, copy, NOW)).rejects.toThrow();
    expect((await readManifest()).backup).toBeNull();
    item.state = "complete";
    await noteDownloaded(7, copy, NOW);
    expect((await readManifest()).backup).toEqual({ ...copy, file: FILE });
  });

  it.each([
    ["the reader does it by hand", async () => writeSettings({ backupTo: "hand" }), true],
    ["the browser took its leave back", async () => writeSettings({ backupTo: "downloads" }), false],
    [
      "the library has lost something",
      async () => {
        await writeSettings({ backupTo: "downloads" });
        await writeManifest({ loss: { kind: "empty", expected: 2, found: 0, noticedAt: NOW } });
      },
      true,
    ],
  ])("is not written where %s", async (_why, arrange, allowed) => {
    const shelf = await aLibraryDue();
    await arrange();
    allowDownloads(allowed);
    expect(await backUpIfDue(async () => shelf, NOW)).toBeNull();
    expect((await readManifest()).copy).toBeNull();
  });
});
