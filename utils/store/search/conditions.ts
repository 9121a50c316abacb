/** What a query asks of an article besides its words. */
import type { StoredArticle } from "../../article";
import type { Library } from "../db";
import { type Facet, hostOf, siteFacet, tagFacet } from "../facets";
import type { Body } from "../rows";
import { searchDocument } from "./document";
import { memberTest } from "./members";
import type { Condition, Query, State } from "./query";
import { fold, termsOf } from "./terms";

type RowTest = (row: StoredArticle) => boolean;

const STATE_TESTS: Readonly<Record<State, RowTest>> = {
  unread: (row) => row.readAt === null && !row.archived,
  read: (row) => row.readAt !== null,
  starred: (row) => row.starred,
  archived: (row) => row.archived,
  partial: (row) => row.access.partial,
  pending: (row) => row.pending,
};

/** What `conditions` come to: a test of light rows, and an index by time that has all that pass it. */
export interface Narrowing {
  readonly test: RowTest;
  /** `null` if there is none but that of all articles. */
  readonly facet: Facet | null;
  /** Gives a test that reads no rows: it lets through all that pass, and few others. `null` if all pass. */
  readonly members: (() => Promise<(id: number) => boolean>) | null;
  /** True if the catalog alone tells who passes: it is read once and known then. */
  readonly byCatalog: boolean;
}

interface Narrowed extends Pick<Narrowing, "test" | "facet"> {
  readonly not: boolean;
}

/** The facet that says all that `query` asks for; `null` if there is none. */
export function facetOf({ words, phrases, without, conditions }: Query): Facet | null {
  const [only] = conditions;
  if (only === undefined || conditions.length > 1 || only.not) return null;
  if (words.length + phrases.length + without.length > 0) return null;
  if (only.kind === "tag") return tagFacet(only.value);
  return only.kind === "is" && only.value !== "read" ? only.value : null;
}

export async function narrowingOf(library: Library, conditions: readonly Condition[]): Promise<Narrowing> {
  const narrowed = await Promise.all(
    conditions.map(async (condition): Promise<Narrowed> => {
      return { ...(await narrowingBy(library, condition)), not: condition.not };
    }),
  );
  return {
    test: (row) => narrowed.every(({ test, not }) => test(row) !== not),
    facet: narrowed.find(({ facet, not }) => facet !== null && !not)?.facet ?? null,
    members:
      conditions.length === 0
        ? null
        : () => memberTest(library, conditions, (named) => storyIds(library, named)),
    byCatalog: conditions.every((one) => one.kind === "saved" || (one.kind === "is" && one.value !== "read")),
  };
}

async function narrowingBy(library: Library, condition: Condition): Promise<Omit<Narrowed, "not">> {
  switch (condition.kind) {
    case "is":
      return {
        test: STATE_TESTS[condition.value],
        facet: condition.value === "read" ? null : condition.value,
      };
    case "tag":
      return tagNarrowing(library, condition.value);
    case "site":
      return siteNarrowing(library, condition.value);
    case "saved":
      return { test: ({ savedAt }) => savedAt >= condition.from && savedAt < condition.to, facet: null };
    case "story": {
      const ids = await storyIds(library, condition.value);
      return { test: ({ storyId }) => ids.has(storyId), facet: null };
    }
  }
}

/** A tag that the library knows is meant as it is; else all are that begin so: it is being typed. */
async function tagNarrowing(library: Library, value: string): Promise<Omit<Narrowed, "not">> {
  const facet = tagFacet(value);
  if (await isKnown(library, facet))
    return { test: (row) => row.tags.some((tag) => fold(tag) === value), facet };
  return { test: (row) => row.tags.some((tag) => fold(tag).startsWith(value)), facet: null };
}

/** A site that the library knows is meant by its host; else all are whose host or name begins so, or that belong to it. */
async function siteNarrowing(library: Library, value: string): Promise<Omit<Narrowed, "not">> {
  const facet = siteFacet(value);
  if (await isKnown(library, facet)) return { test: (row) => hostOf(row.canonicalUrl) === value, facet };
  return { test: (row) => isOfSite(row, value), facet: null };
}

async function isKnown(library: Library, facet: Facet): Promise<boolean> {
  const known = await library.articles.where("facets").between([facet], [facet, []]).limit(1).primaryKeys();
  return known.length > 0;
}

function isOfSite({ canonicalUrl, siteName }: StoredArticle, value: string): boolean {
  const host = hostOf(canonicalUrl);
  return host.startsWith(value) || host.endsWith(`.${value}`) || fold(siteName).startsWith(value);
}

/** The stories of several articles that `value` names: by its number, or by the beginnings of words of the name. */
async function storyIds(library: Library, value: string): Promise<ReadonlySet<number>> {
  if (/^\d+$/.test(value)) return new Set([Number(value)]);
  const wanted = termsOf(value);
  const stories = await library.stories.where("[several+latestAt+id]").above([1]).toArray();
  const named = stories.filter(({ label, readerLabel }) => {
    const words = termsOf(readerLabel ?? label);
    return wanted.every((term) => words.some((word) => word.startsWith(term)));
  });
  return new Set(named.map(({ id }) => id));
}

/** Tells whether an article has the phrases of `query` word by word, and none of its unwanted ones. */
export function hasPhrases(row: StoredArticle, body: Body, { phrases, without }: Query): boolean {
  const fields = searchDocument(row, body).fields.map(({ text }) => ` ${termsOf(text).join(" ")} `);
  const has = (terms: readonly string[]) => fields.some((field) => field.includes(` ${terms.join(" ")} `));
  return phrases.every(has) && !without.some(has);
}

/** Tells whether looking up the words does not yet decide. Without words that are wanted, none is looked up. */
export function wantsText({ words, phrases, without }: Query): boolean {
  return phrases.length > 0 || without.some((terms) => terms.length > 1 || words.length === 0);
}
