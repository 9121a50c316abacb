import { Dexie, type Transaction } from "dexie";
import { NO_MARKS, type ReaderMarks, type StoredArticle } from "../article";
import { inOrder } from "../word-counts";
import { catalog } from "./catalog";
import type { Library } from "./db";
import { pack } from "./pack";
import { addToLists, listsOf } from "./related";
import { type BinRow, type Body, type BodyRow, type CounterRow, type StoryRow, withKeys } from "./rows";
import { searchDocument } from "./search/document";
import { indexDocuments } from "./search/segments";
import { noteUnpaired } from "./search/unpaired";
import { putWordCounts } from "./word-counts";

/** What rows of version 3 tell that earlier ones do not. */
const NEW_IN_THIRD = { pending: false, changedAt: null } as const;

/** Articles brought up to date at once: as many bodies are in memory, and as many make a segment of the index. */
const BATCH = 200;

type FirstArticle = Omit<StoredArticle, keyof ReaderMarks | keyof typeof NEW_IN_THIRD>;

interface SecondWords {
  readonly id: string;
  readonly documents: number;
  readonly counts: ReadonlyMap<number, number>;
}

type SecondArticle = Omit<StoredArticle, keyof typeof NEW_IN_THIRD>;

interface FirstBody extends Body {
  readonly id: number;
  readonly restored: readonly number[];
}

interface FirstBin extends Omit<BinRow, "article" | "body" | "pinned"> {
  readonly article: FirstArticle;
  readonly body: FirstBody;
  /** The words that search read. */
  readonly text?: unknown;
}

/**
 * Brings a library of version 1 to version 2: bodies packed, marks and facets on the light rows, an index of the words in
 * place of the words themselves.
 */
export async function upgradeFromFirst(library: Library, transaction: Transaction): Promise<void> {
  const ids = (await transaction.table("articles").toCollection().primaryKeys()) as number[];
  for (let from = 0; from < ids.length; from += BATCH)
    await upgradeArticles(library, transaction, ids.slice(from, from + BATCH));
  const bin = (await transaction.table("bin").toArray()) as FirstBin[];
  const binned = await Dexie.waitFor(Promise.all(bin.map(binRow)));
  await transaction.table("bin").bulkPut(binned);
  await transaction.table<Partial<StoryRow>>("stories").toCollection().modify({ pinned: false });
  await upgradeCounters(transaction, [...ids, ...bin.map(({ id }) => id)]);
}

/** Brings a library of version 2 to version 3: lists are sorted and grouped by keys and a catalog of all articles. */
export async function upgradeFromSecond(library: Library, transaction: Transaction): Promise<void> {
  const articles = transaction.table<SecondArticle, number>("articles");
  const ids = await articles.toCollection().primaryKeys();
  for (let from = 0; from < ids.length; from += BATCH) {
    const found = await articles.bulkGet(ids.slice(from, from + BATCH));
    const rows = found.flatMap((row) => (row === undefined ? [] : [withKeys({ ...row, ...NEW_IN_THIRD })]));
    await articles.bulkPut(rows);
    await catalog(library, [], rows);
  }
  await transaction
    .table<BinRow>("bin")
    .toCollection()
    .modify(({ article }) => {
      Object.assign(article, NEW_IN_THIRD);
    });
  await transaction.table<Partial<CounterRow>>("counters").toCollection().modify({ pending: 0 });
  const words = transaction.table<SecondWords, string>("state").where("id").startsWith("words:");
  const rows = (await words.toArray()).map(
    ({ counts, ...row }): ThirdWords => ({ ...row, ...inOrder(counts) }),
  );
  await transaction.table("state").bulkPut(rows);
}

/** Of early libraries the hashes are in no order. */
interface ThirdWords {
  readonly id: string;
  readonly documents: number;
  readonly hashes: Uint32Array;
  readonly counts: Uint32Array;
}

interface ThirdVector {
  readonly id: number;
  /** Base 36. */
  readonly terms: readonly string[];
}

/**
 * Brings a library of version 3 to version 4: which articles have a term is told by lists instead of an index, and the words
 * of a language lie in parts. The terms that stand in the rows themselves stay there, unread. Pairs of words
 * come later: all texts would have to be read.
 */
export async function upgradeFromThird(library: Library, transaction: Transaction): Promise<void> {
  const vectors = transaction.table<ThirdVector, number>("vectors");
  const postings: { terms: number[]; articles: number[] } = { terms: [], articles: [] };
  const note = ({ id, terms }: ThirdVector) => {
    for (const term of terms) {
      postings.terms.push(Number.parseInt(term, 36));
      postings.articles.push(id);
    }
  };
  for (let rows = await vectors.limit(BATCH).toArray(); rows.length > 0; ) {
    rows.forEach(note);
    rows = await vectors.where(":id").above(rows.at(-1)?.id).limit(BATCH).toArray();
  }
  const bin = await transaction.table<{ readonly vector: ThirdVector }>("bin").toArray();
  for (const { vector } of bin) note(vector);
  const [terms, articles] = [Uint32Array.from(postings.terms), Uint32Array.from(postings.articles)];
  await addToLists(library, [...listsOf([{ terms, articles }])]);
  await noteUnpaired(library, (await library.counters.get("library"))?.lastId ?? 0);
  const words = await transaction
    .table<ThirdWords, string>("state")
    .where("id")
    .startsWith("words:")
    .toArray();
  for (const { id, documents, hashes, counts } of words) {
    const ordered = inOrder(Array.from(hashes, (hash, place) => [hash, counts[place] ?? 0]));
    await putWordCounts(library, id.slice("words:".length), { documents, ...ordered });
  }
}

async function upgradeArticles(
  library: Library,
  transaction: Transaction,
  ids: readonly number[],
): Promise<void> {
  const articles = (await transaction.table("articles").bulkGet([...ids])) as FirstArticle[];
  const bodies = (await transaction.table("bodies").bulkGet([...ids])) as FirstBody[];
  const rows = articles.map((article) => withKeys({ ...article, ...NO_MARKS, ...NEW_IN_THIRD }));
  // One wait for all: when several at once end at different times, what comes after them may run outside the transaction.
  const packed = await Dexie.waitFor(Promise.all(bodies.map(bodyRow)));
  await transaction.table("articles").bulkPut(rows);
  await transaction.table("bodies").bulkPut(packed);
  const documents = rows.flatMap((row, index) => {
    const body = bodies[index];
    return body === undefined ? [] : [searchDocument(row, body)];
  });
  await indexDocuments(library, documents, []);
}

async function upgradeCounters(transaction: Transaction, ids: readonly number[]): Promise<void> {
  const counters = transaction.table<Partial<CounterRow>, string>("counters");
  const known = (await counters.get("library")) ?? { id: "library", articles: 0, stories: 0 };
  const lastId = ids.reduce((last, id) => Math.max(last, id), 0);
  await counters.put({ ...known, unread: known.articles ?? 0, starred: 0, archived: 0, lastId });
}

async function bodyRow({ id, restored, ...body }: FirstBody): Promise<BodyRow> {
  return { id, restored, packed: await pack(body) };
}

async function binRow({ text: _text, article, body, ...row }: FirstBin): Promise<BinRow> {
  return {
    ...row,
    pinned: false,
    article: { ...article, ...NO_MARKS, ...NEW_IN_THIRD },
    body: await bodyRow(body),
  };
}
