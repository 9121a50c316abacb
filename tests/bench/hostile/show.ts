import type { Article } from "../../../utils/article.ts";
import { eventually, type Root, type Surface } from "../../browser/driver.ts";
import { click } from "../../browser/hands.ts";
import { words } from "../../browser/words.ts";
import { showExported, showImported } from "./files.ts";
import { picturesIn } from "./look.ts";
import { lookAt, type Place, type Sight } from "./sight.ts";

/**
 * Shows the article that its page hands over in popup, overlay, library and exported files, all its blocks put back, then as a
 * backup brings it, and looks at each. In the overlay its pictures may be asked for: the page there can ask for them itself.
 */
export async function showEverywhere(place: Place, article: Article): Promise<readonly Sight[]> {
  const { driver, withoutPolicy } = place;
  const look = (name: string, surface: Surface) => lookAt(place, name, surface, article);
  const { popup, id } = await openSaved(place, article);
  const sights = [await look("popup", popup)];
  if (withoutPolicy !== null) sights.push(await look("popup without CSP", await withoutPolicy("popup")));
  await click(popup, words("read"));
  const overlay = await eventually("the overlay", () => driver.overlay());
  const over = await look("overlay", overlay);
  const pictures = await overlay.run(picturesIn);
  sights.push({ ...over, requests: over.requests.filter((url) => !pictures.includes(url)) });
  await driver.openOwn(`library.html#/article/${id}`);
  sights.push(await look("library", driver.page));
  if (withoutPolicy !== null) sights.push(await look("library without CSP", await withoutPolicy("library")));
  return [...sights, ...(await showExported(place, article)), await showImported(place, article)];
}

/** Shows it where the extension's own policy holds, which alone keeps scripts from running in a build without a sanitizer. */
export async function showUnderPolicy(place: Place, article: Article): Promise<readonly Sight[]> {
  const { popup } = await openSaved(place, article);
  const sight = await lookAt(place, "popup without sanitizer", popup, article);
  await place.driver.closePopup();
  return [sight];
}

/** Opens the page, saves its article with all blocks put back, and opens the popup, which knows that then. */
async function openSaved(
  { driver, takeRequests }: Place,
  article: Article,
): Promise<{ popup: Surface; id: number }> {
  await driver.open(article.url);
  const id = await shelve(await driver.clickButton(), article);
  await driver.closePopup();
  takeRequests();
  return { popup: await driver.clickButton(), id };
}

/** Saves the article with all its blocks put back, as the popup does; gives its id. */
async function shelve(popup: Surface, article: Article): Promise<number> {
  const restored = article.removed.map(({ id }) => id);
  return eventually("the article to be saved", () => popup.run(askToShelve, restored));
}

/** The part of the extension's API that saving needs. */
interface ExtensionApi {
  readonly tabs: { query(of: object): Promise<{ id: number }[]> };
  readonly scripting: { executeScript(what: object): Promise<{ result: unknown }[]> };
  readonly runtime: {
    sendMessage(message: object): Promise<{ ok: boolean; value?: { stored: { id: number } } }>;
  };
}

/** Runs in the popup. */
async function askToShelve(_root: Root, restored: readonly number[]): Promise<number | null> {
  const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  const files = ["/extract.js"];
  const [frame] = await chrome.scripting.executeScript({ target: { tabId: tab?.id }, files });
  const { article } = (frame?.result ?? {}) as { article?: Article };
  const request = { article, tabId: tab?.id ?? -1, explicit: true, restored };
  const reply = await chrome.runtime.sendMessage({ channel: "page", name: "shelveArticle", request });
  return reply.value?.stored.id ?? null;
}
