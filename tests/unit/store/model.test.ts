import "fake-indexeddb/auto";
import { expect, it } from "vitest";
import { removeArticle, restoreArticle, type Shelf, shelveArticle } from "../../../utils/library";
import { libraryCounts } from "../../../utils/store/counters";
import { type SearchCursor, searchArticles } from "../../../utils/store/search";
import { anArticleOf } from "../../fixtures/articles";
import { aShelf, rowsOf } from "../../fixtures/library";
import fc from "../../property";
import { soakCount, soakLimitMs } from "../../soak/count";

/** A page of the plain model: what a reader would expect of the library. */
interface Kept {
  readonly id: number;
  readonly word: string;
  readonly savedAt: number;
}

interface Model {
  readonly kept: Map<string, Kept>;
  readonly binned: Map<number, Kept & { slug: string }>;
  clock: number;
}

type Step = (shelf: Shelf, model: Model) => Promise<void>;

const slugs = fc.constantFrom("ferry", "tides", "bridge", "bread");
const words = fc.constantFrom("anchor", "moon", "pillar", "rye");

/** Saves the page `slug` with a text that has `word`. */
function save(slug: string, word: string): Step {
  return async (shelf, model) => {
    const now = model.clock++;
    const article = anArticleOf(slug, `About the ${slug}`, [`It is all about the ${word}.`]);
    const { stored, created } = await shelveArticle(shelf, article, now);
    const before = model.kept.get(slug);
    expect(created).toBe(before === undefined);
    if (before !== undefined) expect(stored.id).toBe(before.id);
    model.kept.set(slug, { id: stored.id, word, savedAt: before?.savedAt ?? now });
  };
}

function remove(slug: string): Step {
  return async (shelf, model) => {
    const kept = model.kept.get(slug);
    if (kept === undefined) return;
    await removeArticle(shelf, kept.id, model.clock++);
    model.kept.delete(slug);
    model.binned.set(kept.id, { ...kept, slug });
  };
}

function restore(slug: string): Step {
  return async (shelf, model) => {
    const binned = [...model.binned.values()].findLast((one) => one.slug === slug);
    if (binned === undefined) return;
    const stored = await restoreArticle(shelf, binned.id);
    model.binned.delete(binned.id);
    const { slug: _slug, ...kept } = binned;
    if (!model.kept.has(slug)) model.kept.set(slug, kept);
    expect(stored?.id).toBe(model.kept.get(slug)?.id);
  };
}

/** Puts the clock forward or back; by one, what comes next has the time of what came last. */
function turnClock(ms: number): Step {
  return async (_shelf, model) => {
    model.clock = Math.max(1, model.clock + ms);
  };
}

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(slugs, words).map(([slug, word]) => save(slug, word)),
  slugs.map(remove),
  slugs.map(restore),
  fc.constantFrom(-1, -1000, 1000).map(turnClock),
);

async function allIds<At>(
  load: (before: At | null) => Promise<{ rows: readonly number[]; next: At | null }>,
) {
  const ids: number[] = [];
  let before: At | null = null;
  do {
    const page: Awaited<ReturnType<typeof load>> = await load(before);
    ids.push(...page.rows);
    before = page.next;
  } while (before !== null);
  return ids;
}

async function compare({ library }: Shelf, model: Model): Promise<void> {
  const expected = [...model.kept.values()].sort((a, b) => b.savedAt - a.savedAt || b.id - a.id);
  expect((await rowsOf(library)).map(({ id }) => id)).toEqual(expected.map((one) => one.id));
  expect((await libraryCounts(library)).articles).toBe(expected.length);
  const found = await allIds<SearchCursor>(async (before) => {
    const { rows, next } = await searchArticles(library, "moon", before, 1);
    return { rows: rows.map((hit) => hit.article.id), next };
  });
  const withWord = expected.filter((one) => one.word === "moon");
  expect(new Set(found)).toEqual(new Set(withWord.map((one) => one.id)));
  expect(found).toHaveLength(withWord.length);
  await compareStories(library);
}

/** Every story has exactly the articles that name it, and the counters know those of several. */
async function compareStories(library: Shelf["library"]): Promise<void> {
  const sizes = Map.groupBy(await library.articles.toArray(), (row) => row.storyId);
  const stories = await library.stories.toArray();
  expect(new Map(stories.map((story) => [story.id, story.articleCount]))).toEqual(
    new Map([...sizes].map(([id, rows]) => [id, rows.length])),
  );
  expect((await libraryCounts(library)).stories).toBe(
    stories.filter((story) => story.articleCount > 1).length,
  );
}

/** How long the property may take on a busy machine. */
const LONG_MS = soakLimitMs(60_000);

it("holds what a plain list of the same saves, removals and restorations holds", {
  timeout: LONG_MS,
}, async () => {
  const property = fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
    const shelf = await aShelf();
    const model: Model = { kept: new Map(), binned: new Map(), clock: 1 };
    for (const act of steps) {
      await act(shelf, model);
      await compare(shelf, model);
    }
  });
  await fc.assert(property, { numRuns: soakCount(25) });
});
