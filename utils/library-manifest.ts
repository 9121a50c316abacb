/**
 * What the library should hold, kept outside of IndexedDB: a damaged database comes back empty and without an error, and only
 * who remembers what was in it can tell.
 */

import { browser } from "wxt/browser";

/** How the library stands; every change of it counts. */
export interface Standing {
  readonly libraryId: string;
  readonly articles: number;
  /** The highest id that an article was ever given. */
  readonly lastId: number;
  /** How often its articles were changed: it only ever grows, so that less of it means that changes were lost. */
  readonly changes: number;
}

export const LOSS_KINDS = ["empty", "short", "other", "unreadable"] as const;

/** How a library came back: with nothing in it, without its last changes, as another one, or not at all. */
export type LossKind = (typeof LOSS_KINDS)[number];

/** What the library has lost, until the reader has it restored or goes on without it. */
export interface Loss {
  readonly kind: LossKind;
  /** How many articles it held. */
  readonly expected: number;
  /** How many it came back with. */
  readonly found: number;
  readonly noticedAt: number;
}

/** A copy of the library that was written whole. */
export interface Written {
  /** The name of its file. The last copy is known by it, not by its time: clocks are put back. */
  readonly file: string;
  readonly at: number;
  readonly articles: number;
  /** The library's `changes` at that time. */
  readonly changes: number;
  /** How long writing took. */
  readonly tookMs: number;
}

/** Each part has a storage key of its own, so that two pages that write two parts lose neither. */
export interface Manifest {
  readonly standing: Standing | null;
  readonly loss: Loss | null;
  /** The last copy inside of the browser. */
  readonly copy: Written | null;
  /** The last backup outside of it. */
  readonly backup: Written | null;
}

type Part = keyof Manifest;

const STORAGE_PREFIX = "library:";
const FRESH_LOG = "library:freshLog";

type Fields = Readonly<Record<string, (value: unknown) => boolean>>;

const isText = (value: unknown) => typeof value === "string";
const isCount = (value: unknown) => typeof value === "number" && value >= 0;

const WRITTEN: Fields = { file: isText, at: isCount, articles: isCount, changes: isCount, tookMs: isCount };

const FIELDS: Readonly<Record<Part, Fields>> = {
  standing: { libraryId: isText, articles: isCount, lastId: isCount, changes: isCount },
  loss: {
    kind: (value) => LOSS_KINDS.some((kind) => kind === value),
    expected: isCount,
    found: isCount,
    noticedAt: isCount,
  },
  copy: WRITTEN,
  backup: WRITTEN,
};

const PARTS = Object.keys(FIELDS) as readonly Part[];

/** Reads the manifest; a part that is missing or not understood is `null`. */
export async function readManifest(): Promise<Manifest> {
  const stored = await browser.storage.local.get(PARTS.map((part) => STORAGE_PREFIX + part));
  const entries = PARTS.map((part) => {
    const value = stored[STORAGE_PREFIX + part];
    return [part, has(value, FIELDS[part]) ? value : null];
  });
  return Object.fromEntries(entries) as Manifest;
}

/** Writes the given parts and leaves the others. */
export async function writeManifest(change: Partial<Manifest>): Promise<void> {
  const entries = Object.entries(change).map(([part, value]) => [STORAGE_PREFIX + part, value]);
  await browser.storage.local.set(Object.fromEntries(entries));
}

/** Whether the database's log was begun anew since the browser was started. */
export async function hasFreshLog(): Promise<boolean> {
  return (await browser.storage.session.get(FRESH_LOG))[FRESH_LOG] === true;
}

export async function noteFreshLog(): Promise<void> {
  await browser.storage.session.set({ [FRESH_LOG]: true });
}

/** Calls `listener` with the manifest after each change, made on whatever page, until `signal` aborts. */
export function watchManifest(listener: (manifest: Manifest) => void, signal: AbortSignal): void {
  const changed = (changes: Record<string, unknown>) => {
    if (!Object.keys(changes).some((key) => key.startsWith(STORAGE_PREFIX))) return;
    readManifest().then((manifest) => {
      if (!signal.aborted) listener(manifest);
    });
  };
  browser.storage.local.onChanged.addListener(changed);
  signal.addEventListener("abort", () => browser.storage.local.onChanged.removeListener(changed), {
    once: true,
  });
}

function has(value: unknown, fields: Fields): boolean {
  if (typeof value !== "object" || value === null) return false;
  const row = value as Readonly<Record<string, unknown>>;
  return Object.entries(fields).every(([name, fits]) => fits(row[name]));
}
