import { existsSync } from "node:fs";
import { cp, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type Browser,
  type CDPSession,
  type Extension,
  launch,
  type Page,
  type Viewport,
} from "puppeteer-core";
import { GREETING, hasGreeting, requireBuild } from "./build.ts";
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

/** What a fresh Chromium does by itself and a test has no use for. */
const QUIET_FLAGS = [
  "--disable-gpu",
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--disable-search-engine-choice-screen",
  "--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,Translate,MediaRouter,OptimizationHints",
  "--hide-scrollbars",
];

/** A small laptop's window; the popup may grow as high as it wants there. */
const VIEWPORT = { width: 1280, height: 800 };

/** Pixels of a picture for each of the page's: as sharp as on a good screen. */
const PICTURE_SCALE = 2;

/** The screen of a headless browser: without a size of its own it is too low for the popup. */
const SCREEN_FLAG = "--screen-info={1600x1200}";
/** That of a laptop whose pixels are four times as large. */
const SMALL_SCREEN_FLAG = "--screen-info={342x192}";
const PICTURE_FLAGS = [
  `--screen-info={3200x2400 devicePixelRatio=${PICTURE_SCALE}}`,
  "--force-prefers-reduced-motion",
];

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

/** Tells whether the browser opens the page for newcomers: nobody has used the profile before. */
function greets({ extension, profile }: LaunchOptions): boolean {
  const isFresh = profile === undefined || !existsSync(join(profile, "Default"));
  return isFresh && (extension === undefined || hasGreeting(extension));
}

/** Closes the page that a newcomer sees, once it is there: it would come before the tab to work in. */
async function closeGreeting(browser: Browser): Promise<void> {
  const target = await browser.waitForTarget((one) => one.url().endsWith(GREETING));
  await (await target.asPage()).close();
}

/** The build; where the reader has let it into a site, one that has it from the start, for here nobody can answer the question. */
async function extensionFolder({ extension, letIn }: LaunchOptions): Promise<string> {
  const folder = extension ?? requireBuild("chromium");
  if (letIn === undefined) return folder;
  const copy = await mkdtemp(join(tmpdir(), "clearline-let-in-"));
  await cp(folder, copy, { recursive: true });
  const file = join(copy, "manifest.json");
  const manifest = JSON.parse(await readFile(file, "utf8"));
  await writeFile(file, JSON.stringify({ ...manifest, host_permissions: [`*://${letIn}/*`] }));
  return copy;
}

function viewportFor({ pictures = false }: LaunchOptions): Viewport {
  return pictures ? { ...VIEWPORT, deviceScaleFactor: PICTURE_SCALE } : VIEWPORT;
}

function flagsFor(options: LaunchOptions): string[] {
  const { lang, pictures = false, small = false } = options;
  return [
    ...QUIET_FLAGS,
    ...(pictures ? PICTURE_FLAGS : [small ? SMALL_SCREEN_FLAG : SCREEN_FLAG]),
    ...networkFlags(options),
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ...(lang === undefined ? [] : [`--lang=${lang}`]),
  ];
}

/** Loopback is proxied too: a page may well ask for it. */
function networkFlags({ port, online = false, proxied = false }: LaunchOptions): string[] {
  if (proxied) return [`--proxy-server=127.0.0.1:${port}`, "--proxy-bypass-list=<-loopback>"];
  const rules = [
    `MAP *.example 127.0.0.1:${port}`,
    ...(online ? [] : ["MAP * ~NOTFOUND", "EXCLUDE 127.0.0.1"]),
  ];
  return [`--host-resolver-rules=${rules.join(", ")}`];
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
