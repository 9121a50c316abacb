import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A way in which the files of a database come to harm. */
export interface Damage {
  readonly name: string;
  /** @param folder That of the origin's LevelDB. */
  readonly harm: (folder: string) => void;
}

/** What holds the database's rows: the log of the last changes and the tables of those before. */
const ROWS = /\.(?:log|ldb)$/;

/** Without these nobody knows which files count. */
const DIRECTORY = /^(?:LOCK|CURRENT|MANIFEST-\d+)$/;

/** Fewer than any record has. */
const TORN_BYTES = 10;

export const DAMAGES: readonly Damage[] = [
  { name: "cut off", harm: (folder) => each(folder, ROWS, (file, size) => truncateSync(file, size >> 1)) },
  {
    name: "zeroed",
    harm: (folder) => each(folder, ROWS, (file, size) => writeFileSync(file, Buffer.alloc(size))),
  },
  { name: "with a bit flipped", harm: (folder) => each(folder, ROWS, flipBit) },
  { name: "deleted", harm: (folder) => each(folder, ROWS, (file) => rmSync(file)) },
  { name: "without a directory", harm: (folder) => each(folder, DIRECTORY, (file) => rmSync(file)) },
  { name: "gone with their folder", harm: (folder) => rmSync(folder, { recursive: true }) },
];

/** Takes the end of the last record off the log, as a browser leaves it that is killed while it writes. */
export function tearLog(folder: string): void {
  const log = readdirSync(folder).findLast((name) => name.endsWith(".log"));
  if (log === undefined) throw new Error(`${folder} has no log.`);
  const file = join(folder, log);
  truncateSync(file, readFileSync(file).length - TORN_BYTES);
}

/** Where Chromium keeps the databases of the extension's origin. */
export function databaseFolder(profile: string, extensionId: string): string {
  return join(profile, "Default", "IndexedDB", `chrome-extension_${extensionId}_0.indexeddb.leveldb`);
}

function each(folder: string, names: RegExp, harm: (file: string, size: number) => void): void {
  const files = readdirSync(folder).filter((name) => names.test(name));
  if (files.length === 0) throw new Error(`${folder} has nothing to harm.`);
  for (const name of files) harm(join(folder, name), readFileSync(join(folder, name)).length);
}

function flipBit(file: string, size: number): void {
  const bytes = readFileSync(file);
  const middle = size >> 1;
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
  writeFileSync(file, bytes);
}
