import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { launch } from "puppeteer-core";
import { eventually } from "../../browser/driver.ts";
import type { LibraryBench } from "./page/bench/main.ts";

export interface BenchPlace {
  readonly executable: string;
  /** The folder of the built extension. */
  readonly extension: string;
  /** The folder of the profile, which outlives the browser. */
  readonly profile: string;
}

export interface OpenBench {
  call<K extends keyof LibraryBench>(
    name: K,
    ...args: Parameters<LibraryBench[K]>
  ): Promise<Awaited<ReturnType<LibraryBench[K]>>>;
  /** What the library takes on the disk. */
  bytes(): Promise<number>;
  close(): Promise<void>;
}

/** Starts a browser on the profile and opens the bench's page in it. */
export async function openBench({ executable, extension, profile }: BenchPlace): Promise<OpenBench> {
  const browser = await launch({
    executablePath: executable,
    pipe: true,
    enableExtensions: [extension],
    userDataDir: profile,
    protocolTimeout: 0,
    args: ["--disable-gpu", "--no-first-run", "--disable-background-networking", ...sandboxFlags()],
  });
  const { id } = await eventually("the bench's extension to load", async () => {
    return [...(await browser.extensions()).values()][0] ?? null;
  });
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${id}/bench.html`);
  return {
    call: (name, ...args) => page.evaluate(callBench, name, args) as ReturnType<OpenBench["call"]>,
    bytes: () => folderBytes(join(profile, "Default", "IndexedDB")),
    close: () => browser.close(),
  } as OpenBench;
}

/** Runs in the page. */
function callBench(name: string, args: readonly number[]): unknown {
  const { libraryBench } = globalThis as unknown as {
    libraryBench: Record<string, (...args: readonly number[]) => unknown>;
  };
  return libraryBench[name]?.(...args);
}

async function folderBytes(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

function sandboxFlags(): string[] {
  return process.getuid?.() === 0 ? ["--no-sandbox"] : [];
}
