import { strFromU8, unzipSync } from "fflate";
import type { Article } from "../../../utils/article.ts";
import { eventually, type Root } from "../../browser/driver.ts";
import { click, seeWords } from "../../browser/hands.ts";
import { exportAs, importAs } from "../../browser/transfer.ts";
import { words } from "../../browser/words.ts";
import { backupOf } from "../../fixtures/backup.ts";
import { hookScript, SITE } from "./pages.ts";
import { lookAt, type Place, type Sight } from "./sight.ts";

/** What an exported page says about itself, and what it is served without here: it must be harmless without it too. */
const POLICY = /<meta http-equiv="Content-Security-Policy"[^>]*>/;

/** The book's sheet, which the bench does not serve. */
const SHEET = /<link rel="stylesheet"[^>]*>/;

/** Saves the article that the library shows as a page and as a book, and looks at each as a site would show it, without a policy. */
export async function showExported(place: Place, article: Article): Promise<readonly Sight[]> {
  const { driver, downloads } = place;
  await click(driver.page, words("export"));
  const page = await exportAs(driver, downloads, "exportFormat_html", ".html");
  const book = await exportAs(driver, downloads, "exportFormat_epub", ".epub");
  const files = unzipSync(book.bytes);
  for (const [path, bytes] of Object.entries(files)) {
    const [, picture] = /^EPUB\/(images\/\d+\.\w+)$/.exec(path) ?? [];
    if (picture !== undefined) place.server.serve(`${SITE}/shown/${picture}`, { body: Buffer.from(bytes) });
  }
  const chapter = strFromU8(files["EPUB/article-1.xhtml"] ?? new Uint8Array());
  return [
    await lookAtFile(place, article, "html", strFromU8(page.bytes).replace(POLICY, "")),
    await lookAtFile(place, article, "book", chapter.replace(SHEET, "")),
  ];
}

async function lookAtFile(
  place: Place,
  article: Article,
  kind: "html" | "book",
  text: string,
): Promise<Sight> {
  const { driver, server, takeRequests } = place;
  const address = article.url.replace("/shown/", `/shown/${kind}-`);
  const type = kind === "html" ? "text/html; charset=utf-8" : "application/xhtml+xml; charset=utf-8";
  server.serve(address, { body: text.replace("<head>", `<head>${hookScript()}`), type });
  takeRequests();
  await driver.open(address);
  return lookAt(place, `exported ${kind}`, driver.page, article, "body");
}

/** Brings the article in with a backup that nobody has sanitized, and looks at it in the library. */
export async function showImported(place: Place, article: Article): Promise<Sight> {
  const { driver, takeRequests } = place;
  const canonicalUrl = `${article.url}-imported`;
  takeRequests();
  const backup = backupOf([{ ...article, url: canonicalUrl }], article.title);
  await importAs(driver, "hostile.jsonl.gz", backup);
  await seeWords(driver.page, words("importAdded_one", "1"));
  const id = await eventually("the imported article", () => driver.page.run(idOf, canonicalUrl));
  await driver.openOwn(`library.html#/article/${id}`);
  return lookAt(place, "imported backup", driver.page, article);
}

/** Runs in the library: the id under which the article of that address is kept. */
async function idOf(_root: Root, canonicalUrl: string): Promise<number | null> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open("clearline");
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const rows = await new Promise<readonly { id: number; canonicalUrl: string }[]>((resolve, reject) => {
    const request = database.transaction("articles").objectStore("articles").getAll();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  database.close();
  return rows.find((row) => row.canonicalUrl === canonicalUrl)?.id ?? null;
}
