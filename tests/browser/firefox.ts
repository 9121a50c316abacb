import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { Bidi } from "./bidi.ts";
import { requireBuild } from "./build.ts";
import {
  type Adaptation,
  type Driver,
  eventually,
  type Json,
  type Key,
  type LaunchOptions,
  type MenuEntry,
  type Root,
  type Surface,
} from "./driver.ts";
import { startFirefox } from "./firefox-process.ts";
import * as inWindow from "./firefox-window.ts";
import { type FrameAnswer, frameScript } from "./frame-script.ts";
import { placeToClick } from "./menu-place.ts";
import { printInFirefox, type Stroke, strokeInFirefox } from "./tab-context.ts";

const EXTENSION_ID = "clearline@clearline.example";
const WIDGET_STEM = "clearline_clearline_example";
const WIDGET_ID = `${WIDGET_STEM}-browser-action`;

/** A Firefox with a fresh profile and the built extension in it. */
export interface Firefox extends Driver {
  /** Runs `action` in the browser's own window, with its privileges; only its source travels. */
  call<Args extends readonly string[], Result>(
    action: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
}

/**
 * Starts the Firefox at `executable` with the built extension as a temporary add-on.
 *
 * @throws {Error} When it does not start, with what it said.
 */
export async function launchFirefox(executable: string, options: LaunchOptions): Promise<Firefox> {
  const { address, end } = await startFirefox(executable, options);
  const bidi = await Bidi.connect(address);
  const path = options.extension ?? requireBuild("firefox");
  await bidi.send("webExtension.install", {
    extensionData: { type: "path", path },
    "moz:allowPrivateBrowsing": true,
  });
  const window = await eventually("Firefox’s window", () => windowOf(bidi));
  const driver = new FirefoxDriver(bidi, window, end);
  if (options.letIn !== undefined) await driver.letIn(options.letIn);
  if (options.mayDownload === true) await driver.grant(["downloads"], []);
  return driver;
}

/** The id of Firefox's own window, where privileged scripts run; `null` if there is none `besides`. */
async function windowOf(bidi: Bidi, besides?: string): Promise<string | null> {
  const tree = (await bidi.send("browsingContext.getTree", { "moz:scope": "chrome" })) as {
    contexts: { context: string; url: string }[];
  };
  const windows = tree.contexts.filter((one) => one.url.endsWith("/browser.xhtml"));
  return windows.find((one) => one.context !== besides)?.context ?? null;
}

class FirefoxDriver implements Firefox {
  readonly name = "firefox";
  readonly #bidi: Bidi;
  #window: string;
  /** The window to go back to from a private one. */
  #publicWindow: string | null = null;
  readonly #end: () => Promise<void>;

  constructor(bidi: Bidi, window: string, end: () => Promise<void>) {
    this.#bidi = bidi;
    this.#window = window;
    this.#end = end;
  }

  get page(): Surface {
    return this.#surface("page");
  }

  async open(url: string): Promise<void> {
    await this.call(inWindow.openInTab, url);
    await eventually(`${url} to load`, () => this.call(inWindow.hasLoaded));
  }

  async openOwn(path: string): Promise<void> {
    const host = await this.call(inWindow.hostOf, EXTENSION_ID);
    await this.open(`moz-extension://${host}/${path}`);
  }

  async clickButton(): Promise<Surface> {
    await eventually("the toolbar button", () => this.call(inWindow.clickToolbarButton, WIDGET_ID));
    const popup = this.#surface("popup");
    await eventually("the popup", () =>
      popup.run((root: Root) => "URL" in root && root.URL.endsWith("/popup.html")).catch(() => null),
    );
    return popup;
  }

  async closePopup(): Promise<void> {
    await this.call(inWindow.hidePopup);
    await eventually(
      "the popup to close",
      async () => (await this.#answer("popup", "() => true", "[]")).absent ?? false,
    );
  }

  async overlay(): Promise<Surface | null> {
    const { absent } = await this.#answer("overlay", "() => true", "[]");
    return absent ? null : this.#surface("overlay");
  }

  async press(key: Key): Promise<void> {
    await this.call(inWindow.pressKey, key);
  }

  stroke(stroke: Stroke): Promise<void> {
    return strokeInFirefox(this.#bidi, stroke);
  }

  async chooseFromMenu(entry: MenuEntry): Promise<void> {
    const { x, y } = await this.page.run(placeToClick, entry);
    await this.call(inWindow.openContextMenu, String(x), String(y));
    await eventually(`the entry ${entry}`, () =>
      this.call(inWindow.chooseInMenu, `${WIDGET_STEM}-menuitem-_${entry}`),
    );
  }

  async adapt(to: Adaptation | null): Promise<void> {
    await this.call(inWindow.adapt, to ?? "");
  }

  async zoom(factor: number): Promise<void> {
    await this.call(inWindow.zoom, String(factor));
  }

  async paper(on: boolean): Promise<void> {
    await this.call(inWindow.paper, on ? "print" : "");
  }

  print(): Promise<Uint8Array> {
    return printInFirefox(this.#bidi);
  }

  clipboard(): Promise<string> {
    return this.call(inWindow.clipboardText);
  }

  async follow(part: string): Promise<void> {
    await eventually(`a tab of ${part}`, () => this.call(inWindow.selectTab, part));
    await eventually(`${part} to load`, () => this.call(inWindow.hasLoaded));
  }

  /** Gives the extension a site. */
  async letIn(site: string): Promise<void> {
    await this.grant([], [`*://${site}/*`]);
  }

  /** Gives the extension what it may ask for, as the browser's page of extensions does. */
  async grant(permissions: readonly string[], origins: readonly string[]): Promise<void> {
    await this.call(inWindow.grant, EXTENSION_ID, JSON.stringify({ permissions, origins }));
  }

  async openPrivately(url: string): Promise<void> {
    const before = this.#window;
    await this.call(inWindow.openPrivateWindow);
    this.#window = await eventually("a private window", () => windowOf(this.#bidi, before));
    this.#publicWindow = before;
    await eventually("its tabs", () => this.call(inWindow.isReady));
    await this.open(url);
  }

  async leavePrivacy(): Promise<void> {
    if (this.#publicWindow === null) return;
    await this.call(inWindow.closeWindowSoon);
    this.#window = this.#publicWindow;
    this.#publicWindow = null;
  }

  async close(): Promise<void> {
    this.#bidi.close();
    await this.#end();
  }

  #surface(place: inWindow.Place): Surface {
    return {
      run: async <Args extends readonly Json[], Result>(
        action: (root: Root, ...args: Args) => Result | Promise<Result>,
        ...args: Args
      ) => {
        const answer = await this.#answer(place, String(action), JSON.stringify(args));
        if (answer.absent) throw new Error(`There is no ${place}.`);
        if (answer.error !== undefined) throw new Error(answer.error);
        return answer.value as Result;
      },
      picture: async (file) => {
        await writeFile(file, Buffer.from(await this.call(inWindow.snapshot, place), "base64"));
      },
    };
  }

  async #answer(place: inWindow.Place, source: string, args: string): Promise<FrameAnswer> {
    const channel = `clearline:${randomUUID()}`;
    const script = frameScript(place, channel, source, args);
    return JSON.parse(await this.call(inWindow.runInFrame, place, channel, script));
  }

  /** Runs `action` in Firefox's own window. */
  async call<Args extends readonly string[], Result>(
    action: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    const answer = (await this.#bidi.send("script.callFunction", {
      functionDeclaration: `async (...args) => JSON.stringify((await (${action})(...args)) ?? null)`,
      arguments: args.map((value) => ({ type: "string", value })),
      target: { context: this.#window },
      awaitPromise: true,
    })) as { type: string; result?: { value: string }; exceptionDetails?: { text: string } };
    if (answer.result === undefined)
      throw new Error(answer.exceptionDetails?.text ?? "Firefox gave no answer.");
    return JSON.parse(answer.result.value);
  }
}
