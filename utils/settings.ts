import { browser } from "wxt/browser";
import { ORDERS, type Order } from "./article";

export const THEMES = ["auto", "paper", "sepia", "gray", "dark", "black", "contrast"] as const;

export type Theme = (typeof THEMES)[number];

/** Type sizes of the reading view in CSS pixels. */
export const FONT_SIZES = [14, 16, 18, 20, 22, 25, 28, 32, 40, 56, 72, 96, 128] as const;

export type FontSize = (typeof FONT_SIZES)[number];

/** What the reader can set. It stays on this device. */
export interface Settings {
  /** `auto` follows the system: paper by day, dark by night. */
  readonly theme: Theme;
  readonly fontSize: FontSize;
  /** Articles are saved when the popup or the overlay opens. */
  readonly autoSave: boolean;
  /** Remote images of saved articles load without a question. */
  readonly loadImages: boolean;
  /** In which order the library lists articles. */
  readonly order: Order;
}

export const DEFAULT_SETTINGS: Settings = {
  theme: "auto",
  fontSize: 20,
  autoSave: true,
  loadImages: false,
  order: "newest",
};

type Key = keyof Settings;

/** Each setting has a storage key of its own, so that two pages that change two settings lose neither. */
const STORAGE_PREFIX = "setting:";

const KEYS = Object.keys(DEFAULT_SETTINGS) as readonly Key[];

const isBoolean = (value: unknown) => typeof value === "boolean";

const VALID: { readonly [K in Key]: (value: unknown) => boolean } = {
  theme: (value) => THEMES.some((theme) => theme === value),
  fontSize: (value) => FONT_SIZES.some((size) => size === value),
  autoSave: isBoolean,
  loadImages: isBoolean,
  order: (value) => ORDERS.some((order) => order === value),
};

/** Reads all settings; one that is missing or not understood has its default. */
export async function readSettings(): Promise<Settings> {
  return settingsOf(await browser.storage.local.get(KEYS.map((key) => STORAGE_PREFIX + key)));
}

/** Writes the given settings and leaves the others. */
export async function writeSettings(change: Partial<Settings>): Promise<void> {
  const entries = Object.entries(change).map(([key, value]) => [STORAGE_PREFIX + key, value]);
  await browser.storage.local.set(Object.fromEntries(entries));
}

/** Calls `listener` with all settings after each change, made on whatever page, until `signal` aborts. */
export function watchSettings(listener: (settings: Settings) => void, signal: AbortSignal): void {
  const changed = (changes: Record<string, unknown>) => {
    if (!Object.keys(changes).some((key) => key.startsWith(STORAGE_PREFIX))) return;
    readSettings().then((settings) => {
      if (!signal.aborted) listener(settings);
    });
  };
  browser.storage.local.onChanged.addListener(changed);
  signal.addEventListener("abort", () => browser.storage.local.onChanged.removeListener(changed), {
    once: true,
  });
}

/** The next type size, `steps` steps up or down, held at the ends. */
export function stepFontSize(size: FontSize, steps: number): FontSize {
  const index = Math.min(FONT_SIZES.length - 1, Math.max(0, FONT_SIZES.indexOf(size) + steps));
  return FONT_SIZES[index] ?? size;
}

function settingsOf(stored: Record<string, unknown>): Settings {
  const entries = KEYS.map((key) => {
    const value = stored[STORAGE_PREFIX + key];
    return [key, VALID[key](value) ? value : DEFAULT_SETTINGS[key]];
  });
  return Object.fromEntries(entries) as Settings;
}
