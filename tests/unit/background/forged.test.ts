import "fake-indexeddb/auto";
import { beforeEach, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { readerHandlers } from "../../../entrypoints/background/reader-requests";
import { shelveArticle } from "../../../utils/library";
import type { ReaderHandlers } from "../../../utils/messages";
import { getHighlights, putHighlight } from "../../../utils/store/highlights";
import { setMarks } from "../../../utils/store/marks";
import { getPosition, putPosition } from "../../../utils/store/positions";
import { anArticle } from "../../fixtures/articles";
import { aHighlight } from "../../fixtures/highlights";
import { aShelf } from "../../fixtures/library";
import fc from "../../property";

/** The button's mark is the browser's. */
vi.mock("../../../entrypoints/background/saved-mark", () => ({ markTab: async () => undefined }));

/** The page of a site whose process somebody has taken over, and another site's page that the reader has saved and marked. */
const OWN = "https://harbor.example/news/ferry";
const OTHER = "https://pier.example/news/ferry";

/** What the reader alone has written of the other page. */
const SECRET = "marmalade";

const sender = { url: OWN, tabId: 7, incognito: false };

const addresses = fc.constantFrom(
  OWN,
  OTHER,
  `${OWN}/b`,
  "https://pier.example/",
  "//pier.example/x",
  "x",
  null,
);
const ids = fc.constantFrom<unknown>(0, 1, 2, 3, -1, 1.5, "1", null, [1], { id: 1 });
const { anchor } = aHighlight(1, 1);
const highlights = fc.record({
  ...Object.fromEntries(Object.entries(aHighlight(1, 1)).map(([key, value]) => [key, fc.constant(value)])),
  id: fc.constantFrom(aHighlight(1, 1).id, aHighlight(1, 2).id, "x"),
  articleId: ids,
});
const articles = fc
  .record({ url: addresses, canonicalUrl: addresses, title: fc.constantFrom("The pier is shut", "", SECRET) })
  .map((fields) => ({ ...anArticle(), ...fields, id: 1, storyId: 1 }));

/** What each request is asked with: what it takes, bent towards the other site. */
const REQUESTS: Readonly<Record<keyof ReaderHandlers, fc.Arbitrary<unknown>>> = {
  offerArticle: fc.record({
    article: fc.oneof(articles, fc.anything()),
    restored: fc.constantFrom(null, [0], "x"),
  }),
  readTimeline: fc.record({ articleId: ids }),
  readHighlights: fc.record({ articleId: ids }),
  keepHighlight: fc.record({ highlight: fc.oneof(highlights, fc.anything()) }),
  removeHighlight: fc.record({ id: fc.constantFrom(aHighlight(1, 1).id, "x", null), articleId: ids }),
  readPosition: fc.record({ articleId: ids }),
  keepPosition: fc.record({ anchor: fc.oneof(fc.constant(anchor), fc.anything()), articleId: ids }),
  readLooks: fc.record({ site: addresses }),
  changeLooks: fc.record({
    change: fc.oneof(fc.anything(), fc.constant({ size: 30 })),
    ofSite: fc.boolean(),
  }),
  readManner: fc.record({ language: fc.constantFrom("en", "", "__proto__", "x".repeat(99)) }),
  keepManner: fc.record({ language: fc.constantFrom("en", "__proto__"), manner: fc.anything() }),
  loadScript: fc.record({
    script: fc.constantFrom("x", "toString", "__proto__", "../popup", "https://pier.example/x.js"),
  }),
  openLibrary: fc.record({ articleId: ids }),
  readFonts: fc.record({ font: fc.constantFrom("literata", "x"), characters: fc.constantFrom("a", "") }),
};

const requests = fc.oneof(
  ...Object.entries(REQUESTS).map(([name, request]) => request.map((asked) => [name, asked] as const)),
);

/** What the library has of the other site's page, which a page of this site must not change; its story may grow. */
async function kept({ library }: Awaited<ReturnType<typeof aShelf>>, id: number) {
  const { storyId: _, ...row } = (await library.articles.get(id)) ?? { storyId: 0 };
  return [
    row,
    await library.bodies.get(id),
    await getHighlights(library, id),
    await getPosition(library, id),
  ];
}

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

it("whatever a page asks as the overlay would, another site's article stays as it is and untold", async () => {
  const executed = vi.fn(async () => []);
  fakeBrowser.scripting.executeScript = executed as typeof fakeBrowser.scripting.executeScript;
  const property = fc.asyncProperty(fc.array(requests, { maxLength: 8 }), async (asked) => {
    const shelf = await aShelf();
    await shelveArticle(shelf, anArticle({ url: OWN }), 1);
    const { stored } = await shelveArticle(shelf, anArticle({ url: OTHER }), 2);
    await setMarks(shelf.library, stored.id, () => ({ note: SECRET, tags: [SECRET], starred: true }));
    await putHighlight(shelf.library, aHighlight(stored.id, 1, { note: SECRET }));
    await putPosition(shelf.library, stored.id, anchor, 1);
    const before = await kept(shelf, stored.id);
    const handlers = readerHandlers(
      async () => shelf,
      () => undefined,
    ) as unknown as Readonly<Record<string, (request: unknown, from: typeof sender) => Promise<unknown>>>;
    for (const [name, request] of asked) {
      const answer = await Promise.resolve(handlers[name]?.(request, sender)).catch(String);
      if (!JSON.stringify(request).includes(SECRET))
        expect(JSON.stringify(answer) ?? "").not.toContain(SECRET);
    }
    expect(await kept(shelf, stored.id)).toEqual(before);
  });
  await fc.assert(property, { numRuns: 60 });
  expect(executed).not.toHaveBeenCalled();
});
