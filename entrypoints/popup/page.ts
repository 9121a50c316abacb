import { browser } from "wxt/browser";
import type { ClosedReason } from "../../components/popup/popup-state";
import type { ReportFile } from "../../components/popup/ReportOffer";
import type { Addition, Extraction, Pages } from "../../utils/article";
import { sanitizeAddition, sanitizeExtraction, sanitizePages } from "../../utils/extract/sanitize-article";
import { closedReason } from "./closed-reason";

/** The page in the tab whose toolbar button was pressed. */
export interface ActivePage {
  readonly tabId: number;
  readonly url: string;
  /** True in a private window: nothing of it may be kept. */
  readonly incognito: boolean;
}

/** What a look at a page gives; it may be closed to extensions. */
export type Reading =
  | Extraction
  | {
      readonly article: null;
      readonly selection: null;
      readonly failure: "closed";
      readonly reason: ClosedReason;
    };

type ScriptFile = "/extract.js" | "/reader.js" | "/pages.js" | "/report.js";

/** The page that the reader has before them; `null` if the window has no tab. */
export async function activePage(): Promise<ActivePage | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { tabId: tab.id, url: tab.url ?? "", incognito: tab.incognito };
}

/**
 * Reads the page's article.
 *
 * @param force Reads it even where it does not look like an article; it stays so until the page is left.
 */
export async function readPage({ tabId, url }: ActivePage, force: boolean): Promise<Reading> {
  try {
    if (force) await injectFunction(tabId, allowForce);
    const extraction = (await injectFiles(tabId, ["/extract.js"])) as Extraction | null;
    // Firefox lets a script into its own pages without an error and without running it.
    if (extraction === null) return closed(closedReason(url));
    if ((extraction.article ?? extraction.selection) !== null) return sanitizeExtraction(extraction);
    if ((await injectFunction(tabId, contentType)) === "application/pdf") return closed("pdf");
    return extraction;
  } catch {
    return closed(closedReason(url));
  }
}

/** The article that was read of the page, with the pages that were added before; `null` if that can't be told. */
export async function findPages({ tabId }: ActivePage): Promise<Pages | null> {
  const pages = (await injectFiles(tabId, ["/pages.js"]).catch(() => null)) as Pages | null;
  return pages && sanitizePages(pages);
}

/** Adds the next page to the article that was read of the page. */
export async function addPage({ tabId }: ActivePage): Promise<Addition> {
  const addition = (await injectFunction(tabId, addNextPage).catch(() => null)) as Addition | null;
  return addition === null ? { pages: null, failure: "unreachable" } : sanitizeAddition(addition);
}

/** Makes a file of how the page is built, its words masked; `null` if the page can't be read any more. */
export async function reportPage({ tabId }: ActivePage): Promise<ReportFile | null> {
  const report = await injectFiles(tabId, ["/report.js"]).catch(() => null);
  if (typeof report !== "string") return null;
  const file = new Blob([report], { type: "text/plain" });
  return { href: URL.createObjectURL(file), bytes: file.size };
}

/** Opens the overlay on the page; where it is open, it closes. */
export async function openReader(page: ActivePage): Promise<void> {
  await injectFiles(page.tabId, ["/extract.js", "/reader.js"]);
}

async function injectFiles(tabId: number, files: ScriptFile[]): Promise<unknown> {
  const [frame] = await browser.scripting.executeScript({ target: { tabId }, files });
  return frame?.result ?? null;
}

async function injectFunction(tabId: number, func: () => unknown): Promise<unknown> {
  const [frame] = await browser.scripting.executeScript({ target: { tabId }, func });
  return frame?.result ?? null;
}

function closed(reason: ClosedReason): Reading {
  return { article: null, selection: null, failure: "closed", reason };
}

/** Runs in the page's isolated world, where the extractor looks for its options. */
function allowForce(): void {
  globalThis.clearlineExtractOptions = { force: true };
}

/** Runs there too, after the script that looks for further pages. */
async function addNextPage(): Promise<Addition | null> {
  return (await globalThis.clearlinePaged?.add()) ?? null;
}

function contentType(): string {
  return document.contentType;
}
