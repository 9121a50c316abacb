import { expect, it } from "vitest";
import { type Driver, eventually, type Root } from "../browser/driver.ts";
import { seeWords } from "../browser/hands.ts";
import type { SiteServer } from "../browser/server.ts";
import { soakCount, soakLimitMs } from "../soak/count.ts";
import { articlePage, SENTENCE } from "./article-page.ts";
import { inBrowsers } from "./harness.ts";
import { openOverlay } from "./steps.ts";

/**
 * Forms have their controls, and documents their forms, pictures and objects, as properties by their names: a control called
 * `childNodes` stands before the form's own.
 */

/** Names that are tried alone, of each kind; a soak takes every one. */
const ALONE = soakCount(20);

/** Frames of one page. */
const BATCH = 200;

const LONG_MS = soakLimitMs(90_000);

const SITE = "http://harbor.example";

/** What is called `names`, each kind in the article and around it. */
const KINDS: Readonly<Record<string, (names: readonly string[]) => string>> = {
  form: (names) => {
    const controls = names.map((name) => `<input name="${name}" id="${name}">`).join("");
    return articlePage({
      figure: `<form>${controls}<p>${SENTENCE}</p></form>`,
      extra: `<form>${controls}</form>`,
    });
  },
  img: (names) => {
    const pictures = names.map((name) => `<img name="${name}" id="${name}" alt="">`).join("");
    return articlePage({ figure: pictures, extra: pictures });
  },
  object: (names) => {
    const objects = names.map((name) => `<object name="${name}" id="${name}"></object>`).join("");
    return articlePage({ figure: objects, extra: objects });
  },
};

/** Runs in a page: the name of every property of a document, of what is in it, and of what is in that, as this browser has them. */
function propertyNames(): string[] {
  const tags = ["form", "img", "object", "input", "body", "html", "p"];
  const objects: object[] = [document, ...tags.map((tag) => document.createElement(tag))];
  const names = new Set<string>();
  for (const object of objects)
    for (let at: object | null = object; at !== null; at = Object.getPrototypeOf(at))
      for (const name of Object.getOwnPropertyNames(at)) names.add(name);
  return [...names].sort();
}

/** The part of the extension's API that this needs. */
interface Apis {
  readonly tabs: { query(of: object): Promise<{ readonly id: number }[]> };
  readonly scripting: { executeScript(what: object): Promise<readonly { readonly result: unknown }[]> };
}

/** Runs in the popup: how many of the tab's frames give an article with `sentence` in it. */
async function readFrames(_root: Root, sentence: string): Promise<number> {
  const { chrome } = globalThis as unknown as { chrome: Apis };
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  const target = { tabId: tab?.id, allFrames: true };
  const force = () => {
    Object.assign(globalThis, { clearlineExtractOptions: { force: true } });
  };
  await chrome.scripting.executeScript({ target, func: force });
  const frames = await chrome.scripting.executeScript({ target, files: ["/extract.js"] });
  return frames.filter(({ result }) => JSON.stringify(result ?? "").includes(sentence)).length;
}

async function readAlone(driver: Driver, server: SiteServer, kind: string, names: readonly string[]) {
  const frames = names.map((name, place) => {
    server.serve(`${SITE}/${kind}/${place}`, { body: KINDS[kind]?.([name]) ?? "" });
    return `<iframe src="/${kind}/${place}"></iframe>`;
  });
  server.serve(`${SITE}/${kind}/all`, { body: articlePage({ extra: frames.join("") }) });
  await driver.open(`${SITE}/${kind}/all`);
  const popup = await driver.clickButton();
  await seeWords(popup, SENTENCE);
  const read = await eventually("all frames", async () => {
    const count = await popup.run(readFrames, SENTENCE);
    return count > names.length && count;
  });
  await driver.closePopup();
  return read - 1;
}

inBrowsers("A page whose elements are called as properties are", (stage) => {
  it.each(Object.keys(KINDS))("is read with all of them at once: %s", { timeout: LONG_MS }, async (kind) => {
    const { driver, server } = stage();
    server.serve(`${SITE}/plain`, { body: articlePage() });
    await driver.open(`${SITE}/plain`);
    const names = await driver.page.run(propertyNames);
    expect(names.length).toBeGreaterThan(400);
    server.serve(`${SITE}/named`, { body: KINDS[kind]?.(names) ?? "" });
    await driver.open(`${SITE}/named`);
    await openOverlay(driver, SENTENCE);
    await driver.press("Escape");
  });

  it.each(Object.keys(KINDS))("is read with each of them alone: %s", { timeout: LONG_MS }, async (kind) => {
    const { driver, server } = stage();
    server.serve(`${SITE}/plain`, { body: articlePage() });
    await driver.open(`${SITE}/plain`);
    const names = await driver.page.run(propertyNames);
    const stride = Math.max(1, Math.floor(names.length / ALONE));
    const tried = names.filter((_, at) => at % stride === 0);
    let read = 0;
    for (let from = 0; from < tried.length; from += BATCH)
      read += await readAlone(driver, server, kind, tried.slice(from, from + BATCH));
    expect(read).toBe(tried.length);
    console.log(`${kind}: ${read} of ${names.length} names alone`);
  });
});
