/**
 * What runs in Firefox's own window, with its privileges: each function travels there as source and may use nothing
 * but its arguments and the window's globals, of which these are the parts in use.
 */

interface ChromeBrowser extends HTMLElement {
  fullZoom: number;
  readonly currentURI: { readonly spec: string };
  readonly webProgress: { readonly isLoadingDocument: boolean };
  readonly messageManager: { loadFrameScript(url: string, delayed: boolean): void };
  readonly browsingContext: {
    mediumOverride: string;
    readonly currentWindowGlobal: {
      drawSnapshot(rect: DOMRect, scale: number, background: string): Promise<ImageBitmap>;
    };
  };
}

/** It hears the frames of all its tabs and popups, also of one that changes its browser on the way. */
interface ChromeWindow {
  readonly messageManager: {
    addMessageListener(name: string, listener: (message: { data: string }) => void): void;
    removeMessageListener(name: string, listener: (message: { data: string }) => void): void;
  };
}

interface Tab {
  readonly linkedBrowser: ChromeBrowser;
}

interface Panel extends Element {
  hidePopup(): void;
}

interface Menu extends Element {
  readonly state: string;
  activateItem(entry: Element): void;
}

declare const synthesizeMouseEvent: (
  type: string,
  x: number,
  y: number,
  button: { readonly button: number; readonly clickCount: number },
  options: object,
) => void;
declare const gBrowser: {
  readonly selectedBrowser: ChromeBrowser;
  readonly tabs: readonly Tab[];
  selectedTab: Tab;
  addTrustedTab(url: string): Tab;
  removeTab(tab: Tab): void;
};
declare const CustomizableUI: { addWidgetToArea(id: string, area: string): void };
declare const Cc: {
  readonly "@mozilla.org/text-input-processor;1": { createInstance(type: unknown): TextInput };
  readonly "@mozilla.org/widget/transferable;1": { createInstance(type: unknown): Transferable };
};
declare const Ci: Readonly<
  Record<"nsITextInputProcessor" | "nsITransferable" | "nsISupportsString", unknown>
>;
declare const Services: {
  readonly prefs: {
    setIntPref(name: string, value: number): void;
    clearUserPref(name: string): void;
  };
  readonly clipboard: {
    readonly kGlobalClipboard: number;
    getData(into: Transferable, from: number): void;
  };
};
declare const OpenBrowserWindow: (options: { private: boolean }) => void;
declare const gBrowserInit: { readonly delayedStartupFinished: boolean };
declare const WebExtensionPolicy: {
  getByID(id: string): { readonly mozExtensionHostname: string; readonly extension: object } | null;
};
declare const ChromeUtils: {
  importESModule(url: string): {
    readonly ExtensionPermissions: { add(id: string, given: object, extension?: object): Promise<void> };
  };
};

interface Transferable {
  init(context: null): void;
  addDataFlavor(flavor: string): void;
  getTransferData(flavor: string, into: { value?: SupportsString }): void;
}

interface SupportsString {
  QueryInterface(type: unknown): { readonly data: string };
}

interface TextInput {
  beginInputTransactionForTests(window: Window): boolean;
  keydown(event: KeyboardEvent): void;
  keyup(event: KeyboardEvent): void;
}

/** What a frame script is to read. */
export type Place = "page" | "popup" | "overlay";

/**
 * Runs a frame script in the page or popup, and gives what it sends over `channel`; JSON of `{ absent: true }` if there is
 * no popup, or it goes away in between.
 */
export async function runInFrame(place: Place, channel: string, script: string): Promise<string> {
  const popup = document.querySelector("panelview .webextension-popup-browser") as ChromeBrowser | null;
  const frame = place === "popup" ? popup : gBrowser.selectedBrowser;
  if (frame === null) return '{"absent":true}';
  const longestMs = 20_000;
  const { messageManager } = window as unknown as ChromeWindow;
  return await new Promise((resolve) => {
    const finish = (json: string) => {
      messageManager.removeMessageListener(channel, listener);
      resolve(json);
    };
    const listener = (message: { data: string }) => finish(message.data);
    setTimeout(finish, longestMs, '{"absent":true}');
    messageManager.addMessageListener(channel, listener);
    const url = `data:application/javascript;charset=utf-8,${encodeURIComponent(script)}`;
    frame.messageManager.loadFrameScript(url, false);
  });
}

/** Opens `url` in a new tab and closes the one before. */
export function openInTab(url: string): void {
  const before = gBrowser.selectedTab;
  gBrowser.selectedTab = gBrowser.addTrustedTab(url);
  gBrowser.removeTab(before);
}

/** True once the tab shows something that has loaded. */
export function hasLoaded(): boolean {
  const { currentURI, webProgress } = gBrowser.selectedBrowser;
  return currentURI.spec !== "about:blank" && !webProgress.isLoadingDocument;
}

/** Selects the tab whose address contains `part`; false if there is none yet. */
export function selectTab(part: string): boolean {
  const tab = gBrowser.tabs.find((one) => one.linkedBrowser.currentURI.spec.includes(part));
  if (tab === undefined) return false;
  gBrowser.selectedTab = tab;
  return true;
}

/** Puts the extension's button on the toolbar and clicks it; false while it is not there yet. */
export function clickToolbarButton(widget: string): boolean {
  CustomizableUI.addWidgetToArea(widget, "nav-bar");
  const button = document.querySelector<HTMLElement>(
    `[id="${widget}"] .unified-extensions-item-action-button`,
  );
  button?.click();
  return button !== null;
}

export function hidePopup(): void {
  const popup = document.querySelector("panelview .webextension-popup-browser");
  (popup?.closest("panel") as Panel | null)?.hidePopup();
}

/** Presses a key, such as `Escape` or `Alt+r`, as the keyboard does. */
export function pressKey(keys: string): void {
  const input = Cc["@mozilla.org/text-input-processor;1"].createInstance(Ci.nsITextInputProcessor);
  gBrowser.selectedBrowser.focus();
  input.beginInputTransactionForTests(window);
  const events = keys.split("+").map((key) => new KeyboardEvent("", { key }));
  for (const event of events) input.keydown(event);
  for (const event of events.reverse()) input.keyup(event);
}

/**
 * Has the system ask for something, by the preferences that stand for it; an empty string takes it back.
 *
 * Firefox concludes that more contrast is wanted from black on white together with an accessibility theme.
 */
export function adapt(to: string): void {
  const wishes: Readonly<Record<string, readonly [name: string, value: number]>> = {
    "reduced-motion": ["ui.prefersReducedMotion", 1],
    "forced-colors": ["browser.display.document_color_use", 2],
    "more-contrast": ["ui.useAccessibilityTheme", 1],
  };
  for (const [name] of Object.values(wishes)) Services.prefs.clearUserPref(name);
  const wish = wishes[to];
  if (wish === undefined) return;
  if (to === "more-contrast") Services.prefs.setIntPref("browser.display.document_color_use", 1);
  Services.prefs.setIntPref(...wish);
}

/** Zooms the tab's page, and a popup that is open, by a factor. */
export function zoom(factor: string): void {
  gBrowser.selectedBrowser.fullZoom = Number(factor);
  const popup = document.querySelector("panelview .webextension-popup-browser") as ChromeBrowser | null;
  if (popup !== null) popup.fullZoom = Number(factor);
}

/** Has the tab's page look as it does in a medium, such as on paper; an empty string takes it back. */
export function paper(medium: string): void {
  gBrowser.selectedBrowser.browsingContext.mediumOverride = medium;
}

/** The words on the clipboard. */
export function clipboardText(): string {
  const held = Cc["@mozilla.org/widget/transferable;1"].createInstance(Ci.nsITransferable);
  held.init(null);
  held.addDataFlavor("text/plain");
  Services.clipboard.getData(held, Services.clipboard.kGlobalClipboard);
  const into: { value?: SupportsString } = {};
  held.getTransferData("text/plain", into);
  return into.value?.QueryInterface(Ci.nsISupportsString).data ?? "";
}

/** Opens the context menu of the page at a place of it, in CSS pixels. */
export function openContextMenu(x: string, y: string): void {
  const { left, top } = gBrowser.selectedBrowser.getBoundingClientRect();
  const right = { button: 2, clickCount: 1 };
  for (const type of ["mousedown", "contextmenu", "mouseup"])
    synthesizeMouseEvent(type, left + Number(x), top + Number(y), right, {});
}

/** Chooses the entry `id` from the context menu that is open; false while it is not there. */
export function chooseInMenu(id: string): boolean {
  const menu = document.getElementById("contentAreaContextMenu") as Menu | null;
  const entry = document.getElementById(id);
  if (menu?.state !== "open" || entry === null) return false;
  menu.activateItem(entry);
  return true;
}

/** A PNG of the page or popup, as base64. */
export async function snapshot(place: Place): Promise<string> {
  const popup = document.querySelector("panelview .webextension-popup-browser") as ChromeBrowser | null;
  const frame = place === "popup" && popup !== null ? popup : gBrowser.selectedBrowser;
  const { width, height } = frame.getBoundingClientRect();
  const area = new DOMRect(0, 0, width, height);
  const image = await frame.browsingContext.currentWindowGlobal.drawSnapshot(area, 2, "white");
  const canvas = document.createElementNS("http://www.w3.org/1999/xhtml", "canvas") as HTMLCanvasElement;
  canvas.width = image.width;
  canvas.height = image.height;
  canvas.getContext("2d")?.drawImage(image, 0, 0);
  return canvas.toDataURL("image/png").split(",")[1] ?? "";
}

/** The host of the extension's own pages, new in every profile. */
export function hostOf(extension: string): string | null {
  return WebExtensionPolicy.getByID(extension)?.mozExtensionHostname ?? null;
}

/** Gives the extension the permissions and origins of `json`, as the browser's page of extensions does. */
export async function grant(extension: string, json: string): Promise<void> {
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    "resource://gre/modules/ExtensionPermissions.sys.mjs",
  );
  const given = { ...JSON.parse(json), data_collection: [] };
  await ExtensionPermissions.add(extension, given, WebExtensionPolicy.getByID(extension)?.extension);
}

export function openPrivateWindow(): void {
  OpenBrowserWindow({ private: true });
}

/** True once a new window has its tabs and its extensions' buttons. */
export function isReady(): boolean {
  return gBrowserInit.delayedStartupFinished;
}

/** Closes the window, after the answer to this call has left it. */
export function closeWindowSoon(): void {
  setTimeout(() => window.close());
}
