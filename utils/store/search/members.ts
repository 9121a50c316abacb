/** Which articles conditions let through, without reading their rows: by the catalog and by the keys of indexes. */
import { type Catalog, readCatalog, STATE } from "../catalog";
import type { Library } from "../db";
import { type Facet, siteFacet, tagFacet } from "../facets";
import type { Condition } from "./query";

type IdTest = (id: number) => boolean;

/**
 * Tells of an article whether it may pass all of `conditions`; what they ask beyond that is for its row to tell. Inside a
 * transaction only.
 *
 * @param storyIds The stories that a condition names.
 */
export async function memberTest(
  library: Library,
  conditions: readonly Condition[],
  storyIds: (named: string) => Promise<ReadonlySet<number>>,
): Promise<IdTest> {
  const catalog = conditions.some(({ kind }) => kind === "is" || kind === "saved")
    ? await readCatalog(library)
    : null;
  const tests = await Promise.all(
    conditions.map(async (condition): Promise<IdTest> => {
      const test =
        byCatalog(catalog, condition) ?? (await idsOf(library, condition, storyIds).then(testOf)) ?? null;
      return test === null ? () => true : (id) => test(id) !== condition.not;
    }),
  );
  const [only] = tests;
  // All articles may be asked about.
  return tests.length === 1 && only !== undefined ? only : (id) => tests.every((test) => test(id));
}

function byCatalog(catalog: Catalog | null, condition: Condition): IdTest | null {
  if (catalog === null) return null;
  if (condition.kind === "saved") {
    const { from, to } = condition;
    return (id) => (catalog.savedAt[id] ?? 0) >= from && (catalog.savedAt[id] ?? 0) < to;
  }
  if (condition.kind !== "is" || condition.value === "read") return null;
  const bit = STATE[condition.value];
  return (id) => ((catalog.states[id] ?? 0) & bit) !== 0;
}

/** The ids that an index has for a condition; `null` where none tells. */
async function idsOf(
  library: Library,
  condition: Condition,
  storyIds: (named: string) => Promise<ReadonlySet<number>>,
): Promise<readonly number[] | null> {
  if (condition.kind === "tag" || condition.kind === "site") {
    const facet = condition.kind === "tag" ? tagFacet(condition.value) : siteFacet(condition.value);
    const ids = await idsUnder(library, facet);
    // What the library does not know stands for all that begins so: rows tell that.
    return ids.length === 0 ? null : ids;
  }
  if (condition.kind !== "story") return null;
  const stories = [...(await storyIds(condition.value))];
  return library.articles.where("storyId").anyOf(stories).primaryKeys();
}

async function idsUnder({ articles }: Library, facet: Facet): Promise<readonly number[]> {
  return articles.where("facets").between([facet], [facet, []]).primaryKeys();
}

function testOf(ids: readonly number[] | null): IdTest | null {
  if (ids === null) return null;
  const known = new Set(ids);
  return (id) => known.has(id);
}
