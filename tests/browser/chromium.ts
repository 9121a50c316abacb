import { type Browser, type CDPSession, type Extension, launch, type Page } from "puppeteer-core";
import { GREETING } from "./build.ts";
import { extensionFolder, flagsFor, greets, VIEWPORT, viewportFor } from "./chromium-flags.ts";
import { chooseFromMenu } from "./chromium-menu.ts";
import { openPrivateWindow } from "./chromium-private.ts";
import {
  type Adaptation,
  type Driver,
  eventually,
  type Key,
  type LaunchOptions,
  type MenuEntry,
  type Surface,
} from "./driver.ts";
import { overlayIn } from "./overlay-root.ts";
import { pageSurface } from "./page-surface.ts";
import { type Stroke, strokeInChromium } from "./tab-context.ts";

/** A Chromium with a fresh profile and the built extension in it. */
export interface Chromium extends Driver {
  readonly browser: Browser;
  readonly extension: Extension;
  /** The page behind the tab, for what only this browser can do. */
  tab(): Page;
  /** Has the reader's system prefer light or dark, in what is open. */
  prefer(scheme: "light" | "dark"): Promise<void>;
  /** Makes the tab's page `width` CSS pixels wide. */
  widen(width: number): Promise<void>;
}

/**
 * Starts Chromium at `executable` with the built extension.
 *
 * @throws {Error} When it does not start, with what it said.
 */
export async function launchChromium(executable: string, options: LaunchOptions): Promise<Chromium> {
  const isGreeted = options.newcomer !== true && greets(options);
  const browser = await launch({
    executablePath: executable,
    headless: !options.visible,
    pipe: true,
    enableExtensions: [await extensionFolder(options)],
    ...(options.profile === undefined ? {} : { userDataDir: options.profile }),
    args: flagsFor(options),
    defaultViewport: options.visible ? null : viewportFor(options),
    ...(options.downloads === undefined
      ? {}
      : { downloadBehavior: { policy: "allow", downloadPath: options.downloads } }),
    ...(options.lang === undefined ? {} : { env: { ...process.env, LANGUAGE: options.lang } }),
  });
  const extension = await eventually("the extension to load", async () => {
    return [...(await browser.extensions()).values()][0] ?? null;
  });
  if (isGreeted) await closeGreeting(browser);
  const [page] = await browser.pages();
  return new ChromiumDriver(browser, extension, page ?? (await browser.newPage()));
}

/** Closes the page that a newcomer sees, once it is there: it would come before the tab to work in. */
async function closeGreeting(browser: Browser): Promise<void> {
  const target = await browser.waitForTarget((one) => one.url().endsWith(GREETING));
  await (await target.asPage()).close();
}

const FEATURES: Readonly<Record<Adaptation, { readonly name: string; readonly value: string }>> = {
  "reduced-motion": { name: "prefers-reduced-motion", value: "reduce" },
  "forced-colors": { name: "forced-colors", value: "active" },
  "more-contrast": { name: "prefers-contrast", value: "more" },
};

/** What a session emulates only the same one takes back. */
const emulating = new WeakMap<Page, CDPSession>();

/** @see https://chromedevtools.github.io/devtools-protocol/tot/Emulation/#method-setEmulatedMedia */
async function emulate(page: Page, to: Adaptation | null): Promise<void> {
  const session = emulating.get(page) ?? (await page.createCDPSession());
  emulating.set(page, session);
  await session.send("Emulation.setEmulatedMedia", { features: to === null ? [] : [FEATURES[to]] });
}

class ChromiumDriver implements Chromium {
  readonly name = "chromium";
  readonly browser: Browser;
  readonly extension: Extension;
  #tab: Page;
  #popup: Page | null = null;
  #adaptation: Adaptation | null = null;
  /** The tab to go back to from a private window. */
  #publicTab: Page | null = null;

  constructor(browser: Browser, extension: Extension, tab: Page) {
    this.browser = browser;
    this.extension = extension;
    this.#tab = tab;
  }

  get page(): Surface {
    return pageSurface(this.#tab);
  }

  tab(): Page {
    return this.#tab;
  }

  async prefer(scheme: "light" | "dark"): Promise<void> {
    const open = [this.#tab, this.#popup].filter((page) => page !== null && !page.isClosed());
    for (const page of open)
      await page?.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  }

  async open(url: string): Promise<void> {
    await this.#tab.goto(url, { waitUntil: "load" });
    await this.#tab.bringToFront();
  }

  async openOwn(path: string): Promise<void> {
    await this.open(`chrome-extension://${this.extension.id}/${path}`);
  }

  async clickButton(): Promise<Surface> {
    await this.#tab.triggerExtensionAction(this.extension);
    const target = await this.browser.waitForTarget((one) => one.url().endsWith("/popup.html"));
    this.#popup = await target.asPage();
    if (this.#adaptation !== null) await emulate(this.#popup, this.#adaptation);
    return pageSurface(this.#popup);
  }

  async closePopup(): Promise<void> {
    const popups = this.browser.targets().filter((one) => one.url().endsWith("/popup.html"));
    for (const popup of popups) await (await popup.asPage()).close().catch(() => undefined);
    await eventually("the popup to close", async () =>
      this.browser.targets().every((one) => !one.url().endsWith("/popup.html")),
    );
  }

  async overlay(): Promise<Surface | null> {
    return overlayIn(this.#tab);
  }

  async press(key: Key): Promise<void> {
    if (key === "Alt+r") throw new Error("A headless Chromium hears no commands of extensions.");
    await this.#tab.keyboard.press(key);
  }

  stroke(stroke: Stroke): Promise<void> {
    return strokeInChromium(this.#tab, stroke);
  }

  async chooseFromMenu(entry: MenuEntry): Promise<void> {
    await chooseFromMenu(this.#tab, this.browser, this.extension, entry);
  }

  async adapt(to: Adaptation | null): Promise<void> {
    this.#adaptation = to;
    await emulate(this.#tab, to);
  }

  async zoom(factor: number): Promise<void> {
    const { width, height } = VIEWPORT;
    await this.#tab.setViewport({ width: Math.round(width / factor), height: Math.round(height / factor) });
  }

  paper(on: boolean): Promise<void> {
    return this.#tab.emulateMediaType(on ? "print" : "screen");
  }

  print(): Promise<Uint8Array> {
    return this.#tab.pdf({ waitForFonts: false });
  }

  async clipboard(): Promise<string> {
    const page = await this.browser.newPage();
    try {
      await page.goto("data:text/html,<textarea autofocus></textarea>");
      await page.focus("textarea");
      await page.keyboard.press("v", { commands: ["Paste"] });
      return await page.$eval("textarea", ({ value }) => value);
    } finally {
      await page.close();
      await this.#tab.bringToFront();
    }
  }

  async follow(part: string): Promise<void> {
    const target = await this.browser.waitForTarget(
      (one) => one.type() !== "browser" && one.url().includes(part),
    );
    this.#tab = await target.asPage();
    await this.#tab.setViewport(VIEWPORT);
  }

  async widen(width: number): Promise<void> {
    await this.#tab.setViewport({ ...VIEWPORT, width });
  }

  async openPrivately(url: string): Promise<void> {
    this.#publicTab = this.#tab;
    const own = `chrome-extension://${this.extension.id}/library.html`;
    this.#tab = await openPrivateWindow(this.browser, this.#tab, own, url);
  }

  async leavePrivacy(): Promise<void> {
    if (this.#publicTab === null) return;
    await this.#tab.close();
    this.#tab = this.#publicTab;
    this.#publicTab = null;
  }

  async close(): Promise<void> {
    await this.browser.close();
  }
}
