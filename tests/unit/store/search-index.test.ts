import "fake-indexeddb/auto";
import MiniSearch from "minisearch";
import { describe, expect, it, vi } from "vitest";
import { findArticle } from "../../../utils/store/articles";
import { binArticle } from "../../../utils/store/bin";
import type { Library } from "../../../utils/store/db";
import { updateArticle } from "../../../utils/store/save-articles";
import { searchArticles } from "../../../utils/store/search";
import { termsOf } from "../../../utils/store/search/terms";
import { tidySearch } from "../../../utils/store/search/tidy";
import { putVector } from "../../../utils/store/stories";
import { anArticle, anArticleOf } from "../../fixtures/articles";
import { addArticle, addArticles, aLibrary } from "../../fixtures/library";
import fc from "../../property";

/** Libraries that are tried, and how long a test may take on a busy machine. */
const RUNS = 15;
const LONG_MS = 60_000;

/** Enough words that some are rare, few enough that queries meet; some begin alike, some have accents or no spaces. */
const WORDS = [
  "sea",
  "seal",
  "sealed",
  "Seán",
  "moon",
  "moor",
  "mo",
  "öl",
  "olive",
  "a",
  "12",
  "灯台",
  "三十年",
];

const word = fc.constantFrom(...WORDS);
const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(" "));
const slug = fc.integer({ min: 0, max: 11 }).map(String);

type Step =
  | { readonly kind: "save"; readonly slug: string; readonly title: string; readonly text: string }
  | { readonly kind: "remove"; readonly slug: string }
  | { readonly kind: "tidy" };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("save" as const), slug, title: text, text }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("remove" as const), slug }) },
  { weight: 1, arbitrary: fc.constant({ kind: "tidy" } as const) },
);

const query = fc
  .array(
    word.chain((one) => fc.integer({ min: 1, max: one.length }).map((length) => one.slice(0, length))),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((words) => words.join(" "));

function reference() {
  return new MiniSearch<{ id: string; title: string; text: string; site: string }>({
    fields: ["title", "text", "site"],
    tokenize: (string) => [...termsOf(string)],
    processTerm: (term) => term,
    searchOptions: { prefix: true, combineWith: "AND" },
  });
}

const canonical = (slug: string) => `https://harbor.example/${slug}`;

/** Files the article of this number. */
function filedAt(number: number) {
  return { canonicalUrl: canonical(String(number)), storyId: 1, savedAt: number, updatedAt: number };
}

async function act(library: Library, index: ReturnType<typeof reference>, did: Step): Promise<void> {
  if (did.kind === "tidy") return tidySearch(library);
  const url = canonical(did.slug);
  const known = await findArticle(library, url);
  if (index.has(url)) index.discard(url);
  if (did.kind === "remove") {
    if (known !== null) await binArticle(library, known.id, 1);
    return;
  }
  const article = anArticleOf(did.slug, did.title, [did.text]);
  if (known === null) {
    const filing = { canonicalUrl: url, storyId: 1, savedAt: 1, updatedAt: 1 };
    const { id } = await addArticle(library, article, filing);
    await putVector(library, { id, storyId: 1, at: 1, packed: new Uint8Array() }, []);
  } else await updateArticle(library, known, article, 2);
  index.add({ id: url, title: did.title, text: did.text, site: `${article.siteName} harbor.example` });
}

async function hits(library: Library, query: string): Promise<readonly string[]> {
  const { rows } = await searchArticles(library, query, null, 100);
  return rows.map(({ article }) => article.canonicalUrl).sort();
}

describe("the search index", { timeout: LONG_MS }, () => {
  it("meets what MiniSearch meets, whatever was saved, saved again, removed and merged", async () => {
    const property = fc.asyncProperty(
      fc.array(step, { minLength: 1, maxLength: 40 }),
      fc.array(query, { minLength: 4, maxLength: 8 }),
      async (steps, queries) => {
        const library = await aLibrary();
        const index = reference();
        const compare = async (asked: string) => {
          const expected = index.search(asked).map(({ id }) => String(id));
          expect(await hits(library, asked)).toEqual(expected.sort());
        };
        for (const did of steps) {
          await act(library, index, did);
          // What was read for it is known when it is asked the next time.
          await compare(queries[0] ?? "");
        }
        for (const asked of queries) await compare(asked);
        await library.delete();
      },
    );
    await fc.assert(property, { numRuns: RUNS });
  });

  it("meets a phrase where its words stand in a row, and nowhere else", async () => {
    const property = fc.asyncProperty(
      fc.array(step, { minLength: 1, maxLength: 30 }),
      fc.array(fc.array(word, { minLength: 2, maxLength: 3 }), { minLength: 4, maxLength: 8 }),
      async (steps, phrases) => {
        const library = await aLibrary();
        const texts = new Map<string, readonly string[]>();
        for (const did of steps) {
          await act(library, reference(), did);
          if (did.kind === "save") texts.set(canonical(did.slug), [did.title, did.text]);
          if (did.kind === "remove") texts.delete(canonical(did.slug));
        }
        for (const phrase of phrases.map((words) => words.join(" "))) {
          const wanted = ` ${termsOf(phrase).join(" ")} `;
          const has = (text: string) => ` ${termsOf(text).join(" ")} `.includes(wanted);
          const expected = [...texts].filter(([, parts]) => parts.some(has)).map(([url]) => url);
          expect(await hits(library, `"${phrase}"`)).toEqual(expected.sort());
        }
        await library.delete();
      },
    );
    await fc.assert(property, { numRuns: RUNS });
  });

  it("reads few texts for a phrase whose words many articles have", async () => {
    const library = await aLibrary();
    const texts = Array.from({ length: 120 }, (_, number) =>
      number % 40 === 7 ? "the sea moon" : "the moon, and the sea",
    );
    await addArticles(
      library,
      texts.map((text, number) => ({
        article: anArticleOf(String(number), `Number ${number}`, [text]),
        filing: filedAt(number),
      })),
    );
    const asked = vi.spyOn(library.bodies, "bulkGet");
    expect(await hits(library, '"sea moon"')).toHaveLength(3);
    expect(asked.mock.calls.flatMap(([ids]) => ids).length).toBeLessThan(10);
  });

  it("has few parts however much was saved, and finds all of it", async () => {
    const library = await aLibrary();
    const count = 70;
    for (let number = 0; number < count; number++) {
      const article = anArticleOf(String(number), `Number n${number}`, ["All about the sea."]);
      await addArticle(library, article, filedAt(number));
      if (number % 9 === 0) await tidySearch(library);
    }
    await tidySearch(library);
    expect(await library.segments.count()).toBeLessThan(16);
    expect((await searchArticles(library, "sea", null, count + 1)).rows).toHaveLength(count);
    expect(await hits(library, "n42")).toEqual([canonical("42")]);
  });

  it("goes on with a merge that was cut off, from any place of the text", async () => {
    const library = await aLibrary();
    const scattered = (index: number) => Math.imul(index + 1, 0x9e3779b1) >>> 0;
    const words = Array.from(
      { length: 8000 },
      (_, index) => `${scattered(index).toString(36)}${"x".repeat(30)}`,
    );
    for (let number = 0; number < 9; number++) {
      const article = anArticle({ blocks: [{ role: "body", text: words.slice(number).join(" ") }] });
      await addArticle(library, article, filedAt(number));
    }
    const [one, other] = [tidySearch(library), tidySearch(library)];
    expect(await hits(library, words[0] ?? "")).toEqual([canonical("0")]);
    await Promise.all([one, other]);
    expect(await hits(library, words[0] ?? "")).toEqual([canonical("0")]);
    expect(await hits(library, words.at(-1) ?? "")).toHaveLength(9);
    expect(await library.segments.count()).toBe(1);
    const pages = (await library.segments.toArray())[0]?.firstTerms.length ?? 0;
    expect(pages).toBeGreaterThan(10);
    expect(await library.searchPages.count()).toBe(pages);
  });
});
