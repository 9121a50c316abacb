/** The library page as a reader meets it, in jsdom: what it shows, and the ways to use it. */

import { readFileSync } from "node:fs";
import { Dexie } from "dexie";
import { render } from "preact";
import { afterEach, beforeEach, expect, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { I18nContext } from "../../../components/use-i18n";
import { LibraryPage } from "../../../entrypoints/library/LibraryPage";
import en from "../../../public/_locales/en/messages.json";
import type { Article } from "../../../utils/article";
import { createI18n } from "../../../utils/i18n";
import { openShelf, shelveArticle } from "../../../utils/library";
import { readManifest } from "../../../utils/library-manifest";
import { DEFAULT_SETTINGS } from "../../../utils/settings";
import { identity } from "../../../utils/store/identity";
import { anArticleOf } from "../../fixtures/articles";
import { eventually } from "../eventually";

const MESSAGES: Readonly<Record<string, { message: string }>> = en;
const i18n = createI18n(
  (key, filled = []) =>
    (MESSAGES[key]?.message ?? "").replace(/\$(\d)/g, (_, place) => filled[Number(place) - 1] ?? ""),
  "en",
);
const frequencies = readFileSync("public/frequencies.txt", "utf8");

export const ferry = anArticleOf("ferry", "The night ferry sails again", ["Its crew of twelve is new."]);
export const tides = anArticleOf("tides", "What the tide tables leave out", ["A table knows the moon."]);
export const bread = anArticleOf("bread", "Rye bread, slowly", ["Start it on the evening before."]);

export async function save(...articles: readonly Article[]): Promise<void> {
  const shelf = await openShelf(async () => frequencies, Date.now());
  for (const [index, article] of articles.entries())
    await shelveArticle(shelf, article, Date.now() - 60_000 + index);
  const { articles: saved } = await identity(shelf.library);
  // What the library holds is written down after each save, which nobody waits for.
  await eventually(async () => expect((await readManifest()).standing?.articles).toBe(saved));
  shelf.library.close();
}

export function show(fragment = ""): void {
  history.replaceState(null, "", `/library.html${fragment}`);
  const page = (
    <I18nContext value={i18n}>
      <LibraryPage initialSettings={DEFAULT_SETTINGS} />
    </I18nContext>
  );
  render(page, document.body);
}

export const texts = (selector: string) =>
  [...document.querySelectorAll(selector)].map((node) => node.textContent);
export const rows = () => texts(".row-title");
export const shows = (text: string) => eventually(() => expect(document.body.textContent).toContain(text));
export const press = (key: string, at: Element | null = document.activeElement) =>
  at?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));

export function button(name: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>("button")].find(
    (one) => one.textContent === name || one.getAttribute("aria-label") === name,
  );
  if (found === undefined) throw new Error(`no button ${name}`);
  return found;
}

export function type(text: string): void {
  const field = document.querySelector<HTMLInputElement>(".search-input");
  if (field === null) throw new Error("no search field");
  field.value = text;
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

/** The fake browser knows neither permissions nor commands: here no site was ever let in, and no command has a key. */
function noPermissions(): void {
  const event = { addListener: () => undefined, removeListener: () => undefined };
  Object.assign(fakeBrowser.permissions, {
    contains: async () => false,
    getAll: async () => ({ permissions: [], origins: [] }),
    onAdded: event,
    onRemoved: event,
  });
  Object.assign(fakeBrowser.commands, { getAll: async () => [] });
}

/** Gives each test of a file an empty library and a page of its own. */
export function useLibraryPage(): void {
  beforeEach(() => {
    fakeBrowser.reset();
    vi.stubGlobal("fetch", async () => new Response(frequencies));
    // jsdom draws nothing: all that stands in the document is shown.
    Element.prototype.checkVisibility = () => true;
    Element.prototype.scrollIntoView = () => undefined;
    // jsdom has no private files: no copy is ever due.
    Object.assign(navigator, { locks: { request: async () => undefined } });
    noPermissions();
  });

  afterEach(async () => {
    render(null, document.body);
    // Effects that are still to come come with the frame: none outlives the test.
    await new Promise((done) => requestAnimationFrame(done));
    vi.unstubAllGlobals();
    await Dexie.delete("clearline");
  });
}
