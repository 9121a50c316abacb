import type { Order } from "../article";
import { type Catalog, readCatalog, STATE } from "./catalog";
import { type Library, read } from "./db";
import type { Facet } from "./facets";

/** All articles of a list in their order. */
export interface Listing {
  readonly ids: Uint32Array;
  /** When each was saved. */
  readonly savedAt: Float64Array;
}

type Comparison = (one: number, other: number) => number;

/** The orders that the catalog tells; among equals the last saved comes first. */
const COMPARISONS: Readonly<Partial<Record<Order, (catalog: Catalog) => Comparison>>> = {
  newest: byTime,
  oldest: (catalog) => (one, other) => -byTime(catalog)(one, other),
  longest:
    ({ wordCount: words }) =>
    (one, other) =>
      (words[other] ?? 0) - (words[one] ?? 0) || other - one,
  shortest:
    ({ wordCount: words }) =>
    (one, other) =>
      (words[one] ?? 0) - (words[other] ?? 0) || other - one,
};

/**
 * All articles that have `facet`, in `order`: where each of them stands is known before its row is read.
 *
 * @param facet `null` for all, the archive included.
 */
export function listing(library: Library, facet: Facet | null, order: Order): Promise<Listing> {
  return read(library, async () => {
    const [catalog, keyed, members] = await Promise.all([
      readCatalog(library),
      keyedIds(library, order),
      facetMembers(library, facet),
    ]);
    const test = members ?? stateTest(catalog, facet);
    const passing = keyed?.filter(test) ?? placesOf(catalog, test);
    const compare = COMPARISONS[order]?.(catalog);
    const ids = compare === undefined ? new Uint32Array(passing) : inOrder(passing, compare);
    const savedAt = new Float64Array(ids.length);
    for (let at = 0; at < ids.length; at++) savedAt[at] = catalog.savedAt[ids[at] ?? 0] ?? 0;
    return { ids, savedAt };
  });
}

/** The ids of a catalog that pass, ascending. A plain loop: iterators and callbacks took ten times as long in a page just opened. */
function placesOf({ states }: Catalog, test: (id: number) => boolean): number[] {
  const ids: number[] = [];
  for (let id = 0; id < states.length; id++) if (test(id)) ids.push(id);
  return ids;
}

/**
 * Articles are mostly saved one after the other, and in few stretches where files of other apps were taken in: an array's sort
 * makes use of stretches that are in order, or the other way round, and that of typed arrays does not.
 */
function inOrder(ids: Iterable<number>, compare: Comparison): Uint32Array {
  const sorted = Array.isArray(ids) ? ids : [...ids];
  return new Uint32Array(sorted.sort(compare));
}

function byTime({ savedAt }: Catalog): Comparison {
  return (one, other) => (savedAt[other] ?? 0) - (savedAt[one] ?? 0) || other - one;
}

/** All ids in an order that an index keeps, by site the last saved first; `null` for one that the catalog tells. */
async function keyedIds({ articles }: Library, order: Order): Promise<Uint32Array | null> {
  if (order === "title") return Uint32Array.from(await articles.orderBy("titleKey").primaryKeys());
  if (order !== "site") return null;
  return Uint32Array.from(await articles.where("facets").between(["site:"], ["site:\uffff"]).primaryKeys());
}

/** Tells the articles of a facet that the catalog does not know; `null` for the others. */
async function facetMembers({ articles }: Library, facet: Facet | null) {
  if (facet === null || facet in STATE) return null;
  const ids = new Set(await articles.where("facets").between([facet], [facet, []]).primaryKeys());
  return (id: number) => ids.has(id);
}

function stateTest({ states }: Catalog, facet: Facet | null) {
  const bits: Readonly<Partial<Record<string, number>>> = STATE;
  const bit = bits[facet ?? "present"] ?? STATE.present;
  return (id: number) => ((states[id] ?? 0) & bit) !== 0;
}
