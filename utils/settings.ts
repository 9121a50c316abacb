import { browser } from "wxt/browser";
import { ORDERS, type Order } from "./article";
import { type KeyBindings, keyBindingsOf } from "./keys";
import { CHOICES, DEFAULT_LOOKS, isFontName, type Looks, looksOf } from "./looks";
import { languageOf, type Manner, mannerOf } from "./manner";
import { onSettingsChange, STORAGE_PREFIX } from "./settings-changes";

/** Where backups go: handed over on a click, or by themselves among the downloads or into a folder. */
const BACKUP_PLACES = ["hand", "downloads", "folder"] as const;

export type BackupPlace = (typeof BACKUP_PLACES)[number];

/** How often the library is backed up, or the reader reminded of it. */
export const BACKUP_INTERVALS = ["day", "week", "month", "never"] as const;

export type BackupInterval = (typeof BACKUP_INTERVALS)[number];

/** What the reader can set. It stays on this device. */
export interface Settings extends Looks {
  /** Articles are saved when the popup or the overlay opens. */
  readonly autoSave: boolean;
  /** Remote images of saved articles load without a question. */
  readonly loadImages: boolean;
  /** Pictures of articles are fetched when these are saved, and kept. */
  readonly keepPictures: boolean;
  /** In which order the library lists articles. */
  readonly order: Order;
  readonly backupTo: BackupPlace;
  readonly backupEvery: BackupInterval;
  /** The keys that the reader has changed. */
  readonly keys: KeyBindings;
}

export const DEFAULT_SETTINGS: Settings = {
  ...DEFAULT_LOOKS,
  autoSave: true,
  loadImages: false,
  keepPictures: false,
  order: "newest",
  backupTo: "hand",
  backupEvery: "month",
  keys: {},
};

type Key = keyof Settings;

const KEYS = Object.keys(DEFAULT_SETTINGS) as readonly Key[];

const ON_OR_OFF = [true, false] as const;

const VALUES: { readonly [K in Exclude<Key, "keys" | "ownFont">]: readonly Settings[K][] } = {
  ...CHOICES,
  autoSave: ON_OR_OFF,
  loadImages: ON_OR_OFF,
  keepPictures: ON_OR_OFF,
  order: ORDERS,
  backupTo: BACKUP_PLACES,
  backupEvery: BACKUP_INTERVALS,
};

function isValid(key: Key, value: unknown): boolean {
  if (key === "keys") return typeof value === "object" && value !== null;
  if (key === "ownFont") return isFontName(value);
  return VALUES[key].some((known) => known === value);
}

/** Reads all settings; one that is missing or not understood has its default. */
export async function readSettings(): Promise<Settings> {
  return settingsOf(await browser.storage.local.get(KEYS.map((key) => STORAGE_PREFIX + key)));
}

/** Writes the given settings and leaves the others; what is no setting, or has no such value, is left out. */
export async function writeSettings(change: Partial<Settings>): Promise<void> {
  const valid = KEYS.filter((key) => isValid(key, change[key]));
  const entries = valid.map((key) => [STORAGE_PREFIX + key, change[key]]);
  await browser.storage.local.set(Object.fromEntries(entries));
}

/** Calls `listener` with all settings after each change, made on whatever page, until `signal` aborts. */
export function watchSettings(listener: (settings: Settings) => void, signal: AbortSignal): void {
  onSettingsChange(() => {
    readSettings().then((settings) => {
      if (!signal.aborted) listener(settings);
    });
  }, signal);
}

/** What is chosen for one language has a key of its own too. */
const MANNER_PREFIX = "manner:";

/** How texts in `language` are read aloud; `null` if the reader has chosen nothing for it. */
export async function readManner(language: string): Promise<Manner | null> {
  const key = MANNER_PREFIX + languageOf(language);
  return mannerOf((await browser.storage.local.get(key))[key]);
}

/** Keeps how texts in `language` are read aloud; what is no manner, or for no language, is left out. */
export async function writeManner(language: string, manner: Manner): Promise<void> {
  const [known, valid] = [languageOf(language), mannerOf(manner)];
  if (known !== "" && valid !== null) await browser.storage.local.set({ [MANNER_PREFIX + known]: valid });
}

function settingsOf(stored: Record<string, unknown>): Settings {
  const entries = KEYS.map((key) => {
    const value = stored[STORAGE_PREFIX + key];
    return [key, isValid(key, value) ? value : DEFAULT_SETTINGS[key]];
  });
  const settings = Object.fromEntries(entries) as Settings;
  return { ...settings, keys: keyBindingsOf(settings.keys) };
}

/** Looks of single sites, by their hosts. */
export type SiteLooks = Readonly<Record<string, Partial<Looks>>>;

/** Each site has a key of its own, as settings have: two pages that change two sites lose neither. */
const SITE_PREFIX = `${STORAGE_PREFIX}looks of `;

/** What the reader has set for one site alone; `null` if they have not. */
export async function readSiteLooks(site: string): Promise<Partial<Looks> | null> {
  const key = SITE_PREFIX + site;
  return siteLooksIn(await browser.storage.local.get(key))[site] ?? null;
}

export async function writeSiteLooks(site: string, looks: Partial<Looks>): Promise<void> {
  await browser.storage.local.set({ [SITE_PREFIX + site]: looksOf(looks) });
}

/** The site looks as all others do again. */
export async function removeSiteLooks(site: string): Promise<void> {
  await browser.storage.local.remove(SITE_PREFIX + site);
}

export async function readAllSiteLooks(): Promise<SiteLooks> {
  return siteLooksIn(await browser.storage.local.get(null));
}

/** Takes in looks of sites from elsewhere; sites that have looks here keep them. */
export async function addSiteLooks(looks: Readonly<Record<string, unknown>>): Promise<void> {
  const known = await readAllSiteLooks();
  const fresh = Object.entries(looks).filter(([site]) => !Object.hasOwn(known, site));
  const read = siteLooksIn(Object.fromEntries(fresh.map(([site, one]) => [SITE_PREFIX + site, one])));
  for (const [site, one] of Object.entries(read)) await writeSiteLooks(site, one);
}

function siteLooksIn(stored: Record<string, unknown>): SiteLooks {
  const entries = Object.entries(stored).flatMap(([key, value]) => {
    if (!key.startsWith(SITE_PREFIX) || typeof value !== "object" || value === null) return [];
    return [[key.slice(SITE_PREFIX.length), looksOf(value)] as const];
  });
  return Object.fromEntries(entries);
}
