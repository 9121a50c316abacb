import MiniSearch from "minisearch";
import type { Shelf } from "../../../../../utils/library";
import { openLibrary } from "../../../../../utils/store/db";
import { searchArticles } from "../../../../../utils/store/search";
import { generatedArticle, wordOf } from "../../generate";
import { fill } from "./fill";
import { HITS, quantile, times } from "./measure";

/** Articles that MiniSearch is measured with at most: it keeps all of them in memory. */
const MINISEARCH_ARTICLES = 2000;

export interface Peers {
  /** 50 light rows read from, and one article written to, bare IndexedDB; flushed, in milliseconds, median. */
  readonly rawPageMs: number;
  readonly rawSaveMs: number;
  /** A search with the beginning of a word in so many articles, by MiniSearch and by a library of ours; median. */
  readonly miniSearchArticles: number;
  readonly miniSearchMs: number;
  readonly ownSearchMs: number;
}

/** The same work without Clearline's store, in the same run. */
export async function measurePeers({ frequencies }: Shelf, articles: number): Promise<Peers> {
  const raw = await openRaw(articles);
  const rawPage = await times(() => done(raw.transaction("rows").objectStore("rows").getAll(null, 50)));
  const rawSave = await times((run) => {
    const writing = raw.transaction(["rows", "bodies"], "readwrite", { durability: "strict" });
    putRaw(writing, articles + run);
    return ended(writing);
  });
  raw.close();
  const indexed = Math.min(articles, MINISEARCH_ARTICLES);
  const search = miniSearchOf(indexed);
  const query = (run: number) => wordOf(5 * 10 ** (run % 4));
  const searches = await times(async (run) => search.search(query(run), { prefix: true }));
  const small = { library: await openLibrary("small"), frequencies };
  await fill(small, 0, indexed);
  const own = await times((run) => searchArticles(small.library, query(run), null, HITS));
  return {
    rawPageMs: quantile(rawPage, 0.5),
    rawSaveMs: quantile(rawSave, 0.5),
    miniSearchArticles: indexed,
    miniSearchMs: quantile(searches, 0.5),
    ownSearchMs: quantile(own, 0.5),
  };
}

function miniSearchOf(articles: number): MiniSearch {
  const search = new MiniSearch({ fields: ["title", "text"] });
  for (let index = 0; index < articles; index++) {
    const [{ title, blocks }] = generatedArticle(index);
    search.add({ id: index, title, text: blocks.map((block) => block.text).join("\n") });
  }
  return search;
}

async function openRaw(articles: number): Promise<IDBDatabase> {
  const opening = indexedDB.open("raw", 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore("rows", { keyPath: "id" });
    opening.result.createObjectStore("bodies", { keyPath: "id" });
  };
  const raw = await done(opening);
  const writing = raw.transaction(["rows", "bodies"], "readwrite");
  for (let index = 0; index < Math.min(articles, MINISEARCH_ARTICLES); index++) putRaw(writing, index);
  await ended(writing);
  return raw;
}

function putRaw(writing: IDBTransaction, id: number): void {
  const [{ html, blocks, ...row }, savedAt] = generatedArticle(id);
  writing.objectStore("rows").put({ ...row, id, savedAt });
  writing.objectStore("bodies").put({ id, html, blocks });
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function ended(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}
