import { Dexie, type Table, type Transaction } from "dexie";
import type { HighlightRow, PictureRow, PositionRow, VersionRow } from "./attached";
import type { CatalogRow, KnownCatalog } from "./catalog";
import { LibraryNewerError, libraryError } from "./errors";
import type { RelatedListRow, RelatedNewRow } from "./related";
import type { ArticleRow, BinRow, BodyRow, CounterRow, StateRow, StoryRow, VectorRow } from "./rows";
import { SearchCache } from "./search/cache";
import type { LeftoverRow, OutdatedRow, SearchPageRow, SegmentRow } from "./search/segments";
import { upgradeFromFirst, upgradeFromSecond, upgradeFromThird } from "./upgrade";
import type { WordsCache } from "./word-counts";

/** The schema's version. Versions are only ever added: a library of each earlier one opens. */
const VERSION = 4;

/** Dexie writes its versions tenfold: https://dexie.org/docs/Dexie/Dexie.version() */
const NATIVE_VERSION = VERSION * 10;

const DATABASE = "clearline";

/** The reader's library on this device. Opened by `openLibrary`; every other function of the store takes it. */
export class Library extends Dexie {
  readonly searchCache = new SearchCache();
  readonly wordsCache: WordsCache = new Map();
  knownCatalog: KnownCatalog | null = null;
  /** The transaction of an upgrade: it alone knows why the database ended it. */
  upgrading: IDBTransaction | null = null;
  readonly articles: Table<ArticleRow, number>;
  readonly bodies: Table<BodyRow, number>;
  readonly segments: Table<SegmentRow, number, Omit<SegmentRow, "id"> | SegmentRow>;
  readonly searchPages: Table<SearchPageRow, [segment: number, number: number]>;
  readonly outdated: Table<OutdatedRow | LeftoverRow, string>;
  readonly vectors: Table<VectorRow, number>;
  readonly relatedLists: Table<RelatedListRow, number>;
  readonly relatedNew: Table<RelatedNewRow, number, Omit<RelatedNewRow, "id">>;
  readonly stories: Table<StoryRow, number, Omit<StoryRow, "id"> | StoryRow>;
  readonly bin: Table<BinRow, number>;
  readonly counters: Table<CounterRow, string>;
  readonly state: Table<StateRow, string>;
  readonly catalog: Table<CatalogRow, number>;
  readonly versions: Table<VersionRow, number, Omit<VersionRow, "id">>;
  readonly pictures: Table<PictureRow, number, Omit<PictureRow, "id">>;
  readonly highlights: Table<HighlightRow, string>;
  readonly positions: Table<PositionRow, number>;

  constructor(name: string) {
    // A save is on the disk when it is acknowledged. Reading is not affected.
    super(name, { chromeTransactionDurability: "strict" });
    this.version(1).stores({
      articles: "++id, &canonicalUrl, url, [savedAt+id], storyId",
      bodies: "id",
      texts: "id, [savedAt+id]",
      vectors: "id, storyId, *terms",
      stories: "++id, [several+latestAt+id]",
      bin: "id, removedAt",
      counters: "id",
    });
    this.version(2)
      .stores({
        articles: "++id, &canonicalUrl, url, [savedAt+id], storyId, *facets",
        texts: null,
        segments: "++id",
        searchPages: "[segment+number]",
        outdated: "id",
        state: "id",
      })
      .upgrade(this.#upgrade(upgradeFromFirst));
    this.version(3)
      .stores({
        articles: "++id, &canonicalUrl, url, [savedAt+id], storyId, *facets, titleKey",
        catalog: "id",
        versions: "++id, articleId",
        pictures: "++id, articleId",
        highlights: "id, articleId, [createdAt+id], *tags",
        positions: "articleId",
      })
      .upgrade(this.#upgrade(upgradeFromSecond));
    this.version(VERSION)
      .stores({ vectors: "id, storyId", relatedLists: "id", relatedNew: "++id" })
      .upgrade(this.#upgrade(upgradeFromThird));
    this.articles = this.table("articles");
    this.bodies = this.table("bodies");
    this.segments = this.table("segments");
    this.searchPages = this.table("searchPages");
    this.outdated = this.table("outdated");
    this.vectors = this.table("vectors");
    this.relatedLists = this.table("relatedLists");
    this.relatedNew = this.table("relatedNew");
    this.stories = this.table("stories");
    this.bin = this.table("bin");
    this.counters = this.table("counters");
    this.state = this.table("state");
    this.catalog = this.table("catalog");
    this.versions = this.table("versions");
    this.pictures = this.table("pictures");
    this.highlights = this.table("highlights");
    this.positions = this.table("positions");
    // Let a newer version in at once; what this page asks afterwards fails as LibraryNewerError. By itself Dexie would open
    // the newer library again and add to its schema: `false` keeps its own listener from it.
    this.on("versionchange", () => {
      this.close({ disableAutoOpen: true });
      return false;
    });
  }

  /** An asynchronous function, else Dexie runs what follows a wait in it outside of its transaction. */
  #upgrade(step: (library: Library, transaction: Transaction) => Promise<void>) {
    return async (transaction: Transaction) => {
      this.upgrading = transaction.idbtrans;
      await step(this, transaction);
    };
  }
}

/**
 * Opens the library, and makes it if there is none.
 *
 * @throws {LibraryFullError} When there is no room to upgrade it; nothing is changed then.
 * @throws {LibraryNewerError} When a newer version has written it; it is not opened then, and not touched.
 */
export async function openLibrary(name: string = DATABASE): Promise<Library> {
  const found = (await indexedDB.databases()).find((database) => database.name === name);
  if ((found?.version ?? 0) > NATIVE_VERSION) throw new LibraryNewerError();
  const library = new Library(name);
  await library.open().catch((error: unknown) => {
    throw libraryError(error, [library.upgrading?.error]);
  });
  library.upgrading = null;
  return library;
}

/** Takes the library off the disk with all that is in it. Pages that have it open close it. */
export function deleteLibrary(): Promise<void> {
  return Dexie.delete(DATABASE);
}

/** Tables that change while what the reader sees stays the same. */
const UNSEEN = [
  ...["segments", "searchPages", "outdated", "catalog", "positions", "pictures"],
  ...["relatedLists", "relatedNew"],
];

/** Calls `listener` after each change of what the library shows, made on whatever page, until `signal` aborts. */
export function watchLibrary(library: Library, listener: () => void, signal: AbortSignal): void {
  const changed = (parts: object) => {
    const tables = Object.keys(parts).flatMap((part) => part.split(`idb://${library.name}/`)[1] ?? []);
    if (tables.some((part) => !UNSEEN.includes(part.split("/", 1)[0] ?? ""))) listener();
  };
  Dexie.on("storagemutated", changed);
  signal.addEventListener("abort", () => Dexie.on.storagemutated.unsubscribe(changed), { once: true });
}

/**
 * Runs `work` in one transaction: all that it writes is kept, or nothing.
 *
 * Inside, wait for functions of the store only: the transaction ends at any other wait.
 *
 * @throws {LibraryFullError} When there is no room; nothing is changed then.
 * @throws {LibraryNewerError} When a newer version took the library over.
 */
export function write<T>(library: Library, work: () => Promise<T>): Promise<T> {
  return transact(library, "rw", work);
}

/** Runs `work` on one unchanging state of the library. Errors as in `write`. */
export function read<T>(library: Library, work: () => Promise<T>): Promise<T> {
  return transact(library, "r", work);
}

async function transact<T>(library: Library, mode: "r" | "rw", work: () => Promise<T>): Promise<T> {
  if (isWithin(library, mode)) return work();
  const begun: IDBTransaction[] = [];
  const failures: unknown[] = [];
  const run = new Promise<T>((resolve, reject) => {
    // Dexie has to see that it is asynchronous.
    const begin = async ({ idbtrans }: Transaction) => {
      begun.push(idbtrans);
      idbtrans.addEventListener("error", ({ target }) => failures.push((target as IDBRequest).error), true);
      // What is waited for by `Dexie.waitFor` never comes when the database ends the transaction meanwhile.
      idbtrans.addEventListener("abort", () => reject(new Dexie.AbortError()));
      return work();
    };
    library.transaction(mode, library.tables, begin).then(resolve, reject);
  });
  try {
    return await run;
  } catch (error) {
    throw libraryError(error, [...failures, ...begun.map((transaction) => transaction.error)]);
  }
}

/** Tells whether a transaction that allows as much is under way: one within it would cost as much as some requests. */
function isWithin(library: Library, mode: "r" | "rw"): boolean {
  const { currentTransaction: around } = Dexie;
  return around?.active && around.db === library ? mode === "r" || around.mode !== "readonly" : false;
}
