import { browser } from "wxt/browser";
import type { ScriptPublicPath } from "wxt/utils/inject-script";
import type { PartName } from "../../components/Part";
import { RequestError } from "../../utils/messages";

/**
 * Opens the reading view over a tab's page, or closes it if it is open. Where no extension may read, the popup opens instead:
 * it says why.
 *
 * @param selectionAlone Shows what is selected without the rest.
 */
export async function openReader(tabId: number, { selectionAlone = false } = {}): Promise<void> {
  const target = { tabId };
  try {
    if (selectionAlone) await browser.scripting.executeScript({ target, func: wantSelectionAlone });
    await browser.scripting.executeScript({ target, files: ["/extract.js", "/reader.js"] });
  } catch {
    await browser.action.openPopup();
  }
}

/** Runs in the page's isolated world, where the overlay looks for it. */
function wantSelectionAlone(): void {
  globalThis.clearlineSelectionAlone = true;
}

/** The overlay's scripts: itself, its parts, and what looks for an article's further pages. */
const SCRIPTS = {
  aloud: "/reader-aloud.js",
  closer: "/reader-closer.js",
  find: "/reader-find.js",
  focus: "/reader-focus.js",
  dress: "/reader-dress.js",
  marking: "/reader-marking.js",
  keys: "/reader-keys.js",
  lookups: "/reader-lookups.js",
  notice: "/reader-notice.js",
  offers: "/reader-offers.js",
  pages: "/pages.js",
  paging: "/reader-paging.js",
  reader: "/reader.js",
  reading: "/reader-reading.js",
  side: "/reader-side.js",
  text: "/reader-text.js",
  way: "/reader-way.js",
} as const satisfies Record<PartName | "pages" | "reader", ScriptPublicPath>;

/**
 * Brings a further script to where the overlay stands.
 *
 * @throws {RequestError} `refused` for a name that is not shipped.
 */
export async function loadScript(tabId: number, name: string): Promise<void> {
  const file = Object.entries(SCRIPTS).find(([known]) => known === name)?.[1];
  if (file === undefined) throw new RequestError("refused", `no script is called ${name}`);
  await browser.scripting.executeScript({ target: { tabId }, files: [file] });
}
