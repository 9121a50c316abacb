import { expect, it } from "vitest";
import { type Driver, eventually, type Root, type Surface } from "../browser/driver.ts";
import { click, missWords, seeWords } from "../browser/hands.ts";
import { downloadFolder } from "../browser/transfer.ts";
import { words } from "../browser/words.ts";
import { offer, openLibraryPage, soakArticle, untilCopied } from "../soak/real-library.ts";
import { articlePage } from "./article-page.ts";
import { inBrowsers } from "./harness.ts";

const ARTICLES = 3;

async function fillAndCopy(driver: Driver): Promise<void> {
  const tabId = await openLibraryPage(driver);
  for (let number = 1; number <= ARTICLES; number++) expect(await offer(driver, tabId, number)).toBe(true);
  await untilCopied(driver, tabId, ARTICLES);
}

async function seeAll(driver: Driver): Promise<void> {
  for (let number = 1; number <= ARTICLES; number++) await seeWords(driver.page, soakArticle(number).title);
}

/** Takes the database away, as damage does; pages that have it open let it go. */
async function loseLibrary(driver: Driver): Promise<void> {
  await driver.page.run(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase("clearline");
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
      }),
  );
  await driver.open("about:blank#elsewhere");
}

/** Stands for the folder that a reader picks in a window of the browser: that of the origin's private files. */
function pickPrivateFolder(driver: Driver): Promise<void> {
  return driver.page.run(() => {
    const picker = { showDirectoryPicker: () => navigator.storage.getDirectory() };
    Object.assign(globalThis, picker);
  });
}

/** Picks the backup that lies in that folder in the field of the settings. */
async function pickBackup(driver: Driver): Promise<void> {
  await driver.page.run(async (root: Root) => {
    const folder = await navigator.storage.getDirectory();
    const names: string[] = [];
    for await (const name of folder.keys()) if (name.startsWith("clearline-")) names.push(name);
    const files = new DataTransfer();
    files.items.add(await (await folder.getFileHandle(names[0] ?? "")).getFile());
    const input = root.querySelector<HTMLInputElement>("input[type=file]");
    if (input === null) throw new Error("no field for a file");
    input.files = files.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

interface Storage {
  readonly storage: {
    readonly local: {
      get(key: string): Promise<Readonly<Record<string, { readonly at: number } | undefined>>>;
      set(values: object): Promise<void>;
    };
  };
}

/** When the last backup was written, as the manifest says. */
function backupAt(surface: Surface): Promise<number> {
  return surface.run(async () => {
    const { chrome } = globalThis as unknown as { chrome: Storage };
    return (await chrome.storage.local.get("library:backup"))["library:backup"]?.at ?? 0;
  });
}

/** Has the last backup be one of long ago, of a library that has changed since. */
function forgetBackup(driver: Driver): Promise<void> {
  return driver.page.run(async () => {
    const { chrome } = globalThis as unknown as { chrome: Storage };
    const before = (await chrome.storage.local.get("library:backup"))["library:backup"];
    await chrome.storage.local.set({ "library:backup": { ...before, at: 1, changes: 0 } });
  });
}

inBrowsers("A library that is gone", (stage) => {
  it("is noticed, and comes back with one button", async () => {
    const { driver } = stage();
    await fillAndCopy(driver);
    await loseLibrary(driver);
    await driver.openOwn("library.html");
    await seeWords(driver.page, words("lossEmptyTitle"));
    await click(driver.page, words("lossRestore", words("libraryArticles_other", String(ARTICLES))));
    await seeAll(driver);
    await missWords(driver.page, words("lossEmptyTitle"));
  });

  it("is backed up where the reader wants it, and comes back from the file", async () => {
    const { driver } = stage();
    await driver.openOwn("library.html#/settings");
    await seeWords(driver.page, words("backupNever"));
    if (driver.name === "firefox") {
      await seeWords(driver.page, words("backupNoFolders"));
      return;
    }
    await pickPrivateFolder(driver);
    await click(driver.page, words("backupTo_folder"));
    await seeWords(driver.page, words("backupDone"));
    await loseLibrary(driver);
    await driver.openOwn("library.html#/settings");
    await seeWords(driver.page, words("lossEmptyTitle"));
    await pickBackup(driver);
    await missWords(driver.page, words("lossEmptyTitle"));
    await driver.openOwn("library.html");
    await seeAll(driver);
  });

  it("can be gone on without", async () => {
    const { driver } = stage();
    await loseLibrary(driver);
    await driver.openOwn("library.html");
    await click(driver.page, words("lossGoOn"));
    await missWords(driver.page, words("lossEmptyTitle"));
    await driver.openOwn("library.html");
    await eventually("an empty library", async () => seeWords(driver.page, words("libraryEmptyTitle")));
    expect(await seeWords(driver.page, words("libraryEmptyTitle"))).not.toContain(words("lossEmptyTitle"));
  });
});

inBrowsers(
  "A backup that is due",
  (stage) => {
    it("is written when the popup alone is opened", async () => {
      const { driver, server } = stage();
      await fillAndCopy(driver);
      await driver.openOwn("library.html#/settings");
      await seeWords(driver.page, words("backupNever"));
      // Firefox has no folders.
      const place = driver.name === "firefox" ? "downloads" : "folder";
      if (place === "folder") await pickPrivateFolder(driver);
      await click(driver.page, words(`backupTo_${place}`));
      await seeWords(driver.page, words("backupDone"));
      await forgetBackup(driver);
      server.serve("http://harbor.example/due", { body: articlePage() });
      await driver.open("http://harbor.example/due");
      const popup = await driver.clickButton();
      await seeWords(popup, words("saved"));
      await eventually("the backup", async () => (await backupAt(popup)) > 1);
    });
  },
  { downloads: downloadFolder(), mayDownload: true },
);
