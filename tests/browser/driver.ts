import type { BrowserName } from "./find.ts";
import type { Stroke } from "./tab-context.ts";

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What a surface shows: a document, or the closed root of the overlay. */
export type Root = Document | ShadowRoot;

/** One thing on screen that can be read and worked: a page, the popup, the overlay. */
export interface Surface {
  /**
   * Runs `action` in the surface. Only its source travels, so it may use nothing but its arguments; it gives
   * plain data.
   */
  run<Args extends readonly Json[], Result>(
    action: (root: Root, ...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  /** Writes a PNG of what the surface shows. */
  picture(file: string): Promise<void>;
}

/** A real browser with the extension in it and one tab to work in. Tests are written once against this. */
export interface Driver {
  readonly name: BrowserName;
  /** The tab's page. */
  readonly page: Surface;
  /** Opens `url` in the tab. */
  open(url: string): Promise<void>;
  /** Clicks the extension's real toolbar button, as a reader does; gives the popup. */
  clickButton(): Promise<Surface>;
  closePopup(): Promise<void>;
  /** The open overlay; `null` if there is none. */
  overlay(): Promise<Surface | null>;
  /** Presses a key in the tab's page. */
  press(key: Key): Promise<void>;
  /** Draws a finger over the tab's page. */
  stroke(stroke: Stroke): Promise<void>;
  /** Chooses the extension's entry from the context menu of the page, or of the first link or selected text on it. */
  chooseFromMenu(entry: MenuEntry): Promise<void>;
  /** Has the reader's system ask for something, in the tab and in popups that are opened then; `null` takes it back. */
  adapt(to: Adaptation | null): Promise<void>;
  /** Zooms the tab's page, and in Firefox a popup that is open: at 4 a window of 1,280 pixels is 320 wide. */
  zoom(factor: number): Promise<void>;
  /** Has the tab's page look as it does on paper; `false` takes it back. */
  paper(on: boolean): Promise<void>;
  /** The tab's page, printed: a PDF. */
  print(): Promise<Uint8Array>;
  /** The words on the clipboard. */
  clipboard(): Promise<string>;
  /** Opens a page of the extension in the tab, such as `library.html`. */
  openOwn(path: string): Promise<void>;
  /** The tab whose address contains `part`, waited for and made the tab to work in. */
  follow(part: string): Promise<void>;
  /** Opens `url` in a private window, where the extension is allowed, and goes on working there. */
  openPrivately(url: string): Promise<void>;
  /** Closes the private window and goes back to the tab before. */
  leavePrivacy(): Promise<void>;
  close(): Promise<void>;
}

/** What a reader's system can ask of pages. */
export const ADAPTATIONS = ["reduced-motion", "forced-colors", "more-contrast"] as const;

export type Adaptation = (typeof ADAPTATIONS)[number];

/** Entries of the context menu by their ids, as the background calls them. */
export type MenuEntry = "read-page" | "read-selection" | "save-link";

/** Keys by their names in a keyboard event. */
export type Key = "Escape" | "Enter" | "Alt+r";

export interface LaunchOptions {
  /** The server that stands for every `.example` site. */
  readonly port: number;
  /** True to let real sites be reached too; otherwise nothing leaves the machine. */
  readonly online?: boolean;
  /** True to have the server see every request, also those for other sites, as a proxy does; it answers none of theirs. */
  readonly proxied?: boolean;
  /** The folder of another build than the product's own. */
  readonly extension?: string;
  readonly lang?: string;
  /** A site that the reader has let the extension into for good. */
  readonly letIn?: string;
  /** True if the reader has let the extension put files among the downloads; in Firefox alone a test can. */
  readonly mayDownload?: boolean;
  /** True to leave the page open that a newcomer sees; Chromium alone shows it to a test. */
  readonly newcomer?: boolean;
  /** The folder for files that are downloaded; without it none is. */
  readonly downloads?: string;
  /** True to open a window on the display. */
  readonly visible?: boolean;
  /** True for pictures to look at: sharp, and without motion. */
  readonly pictures?: boolean;
  /** True for a screen as small as one becomes at a scale of 400 %; Chromium alone has it so, Firefox zooms. */
  readonly small?: boolean;
  /** The folder of a profile that outlives the browser; Chromium alone knows it. A fresh one that goes with it if not said. */
  readonly profile?: string;
}

/** How long something may take, on a slow and busy machine, before it counts as not happening. */
const PATIENCE_MS = 30_000;
const POLL_MS = 40;

/**
 * Asks until the answer is neither `null` nor `false`, and gives it.
 *
 * Asked from here and not in the page, where timers may never fire (a page sandboxed by its CSP).
 *
 * @throws {Error} When it takes longer than anything should; `what` names what was waited for.
 */
export async function eventually<T>(what: string, ask: () => Promise<T | null | false>): Promise<T> {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== false) return answer;
    if (performance.now() > end) throw new Error(`Waited in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
