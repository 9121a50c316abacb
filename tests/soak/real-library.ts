import { type Driver, eventually, type Json, type Surface } from "../browser/driver.ts";
import { seeWords, wordsOf } from "../browser/hands.ts";
import { words } from "../browser/words.ts";
import { anArticleOf } from "../fixtures/articles.ts";
import type { Holding } from "./whole.ts";

/** The parts of the extension's API that a soak works with. */
interface Apis {
  readonly tabs: { create(of: object): Promise<{ readonly id: number }> };
  readonly runtime: { sendMessage(message: object): Promise<{ readonly ok: boolean }> };
  readonly storage: {
    readonly local: {
      get(key: string): Promise<Readonly<Record<string, unknown>>>;
      remove(key: string): Promise<void>;
    };
  };
}

/** An article as it is told from others; `number` makes it one of its own. */
export function soakArticle(number: number) {
  const words = `Barge ${number} carried ${number * 7} crates of slate up the river on a day without wind.`;
  return anArticleOf(`barge-${number}`, `Barge ${number} comes up the river`, [words, "Nobody waved."]);
}

/**
 * Opens the library page and, behind it, a tab from which articles can be offered; gives the tab.
 *
 * A browser that was killed sometimes loads the extension anew under its first page, which stays as it was: that is opened
 * once more, and what it showed is told.
 */
export async function openLibraryPage(driver: Driver): Promise<number> {
  await driver.openOwn("library.html");
  await seeWords(driver.page, words("libraryLocal")).catch(async () => {
    console.log(`The library showed: ${await wordsOf(driver.page).catch(String)}`);
    await driver.openOwn("library.html");
    await seeWords(driver.page, words("libraryLocal"));
  });
  return driver.page.run(async () => {
    const { chrome } = globalThis as unknown as { chrome: Apis };
    return (await chrome.tabs.create({ url: "http://harbor.example/", active: false })).id;
  });
}

/** Has the background save an article, as the popup does; false if it did not. */
export async function offer(driver: Driver, tabId: number, number: number): Promise<boolean> {
  return (await offerAtOnce(driver.page, tabId, number, 1))[0] ?? false;
}

/** Has the background save the same article so many times at once, asked from `page`, one of the extension's. */
export function offerAtOnce(
  page: Surface,
  tabId: number,
  number: number,
  times: number,
): Promise<readonly boolean[]> {
  const article = soakArticle(number) as unknown as Json;
  const request = { article, tabId, explicit: true, restored: null };
  return page.run(
    async (_root, message, count) => {
      const { chrome } = globalThis as unknown as { chrome: Apis };
      const offers = Array.from(
        { length: count },
        async () => (await chrome.runtime.sendMessage(message)).ok,
      );
      return Promise.all(offers);
    },
    { channel: "page", name: "shelveArticle", request },
    times,
  );
}

/** Saves the last one of `articles` again, until the copy within the browser has them all. */
export async function untilCopied(driver: Driver, tabId: number, articles: number): Promise<void> {
  await eventually(`a copy of ${articles} articles`, async () => {
    if ((await copiedArticles(driver, articles)) === articles) return true;
    await offer(driver, tabId, articles);
    return false;
  });
}

/** How many articles the copy within the browser has. One that has fewer than `wanted` is forgotten: the next is due at once. */
function copiedArticles(driver: Driver, wanted: number): Promise<number> {
  return driver.page.run(async (_root, enough) => {
    const { local } = (globalThis as unknown as { chrome: Apis }).chrome.storage;
    const copy = (await local.get("library:copy"))["library:copy"] as { articles: number } | undefined;
    const found = copy?.articles ?? 0;
    if (found < enough) await local.remove("library:copy");
    return found;
  }, wanted);
}

/** What the library on the disk holds. */
export function readHolding(driver: Driver): Promise<Holding> {
  return driver.page.run(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open("clearline");
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const names = ["articles", "bodies", "vectors", "stories", "counters"];
    const transaction = database.transaction(names);
    const all = (name: string) =>
      new Promise<never[]>((resolve, reject) => {
        const request = transaction.objectStore(name).getAll();
        request.onsuccess = () => resolve(request.result as never[]);
        request.onerror = () => reject(request.error);
      });
    const [articles = [], bodies = [], vectors = [], stories = [], counters = []] = await Promise.all(
      names.map(all),
    );
    database.close();
    const isWhole = async (packed: Uint8Array<ArrayBuffer>) => {
      const text = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
      return new Response(text).json().then(
        () => true,
        () => false,
      );
    };
    type Row = {
      id: number;
      canonicalUrl: string;
      storyId: number;
      articleCount: number;
      packed: Uint8Array<ArrayBuffer>;
    };
    const pick = <K extends keyof Row>(rows: readonly Row[], ...keys: K[]) =>
      rows.map((row) => Object.fromEntries(keys.map((key) => [key, row[key]])) as Pick<Row, K>);
    return {
      articles: pick(articles, "id", "canonicalUrl", "storyId"),
      bodies: await Promise.all(
        (bodies as Row[]).map(async ({ id, packed }) => ({ id, whole: await isWhole(packed) })),
      ),
      vectors: pick(vectors, "id", "storyId"),
      stories: pick(stories, "id", "articleCount"),
      counted: counters[0] ?? { articles: 0, stories: 0, lastId: 0 },
    };
  });
}
