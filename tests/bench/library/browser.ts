import { spawnSync } from "node:child_process";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Browser, launch, type Page } from "puppeteer-core";
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
  /** Processor time since the browser's start: of the processes of pages, and of all others but the GPU's. */
  cpuSeconds(): Promise<CpuSeconds>;
  close(): Promise<void>;
}

export interface CpuSeconds {
  readonly page: number;
  readonly browser: number;
}

/** Starts a browser on the profile and opens the bench's page in it. */
export async function openBench(place: BenchPlace): Promise<OpenBench> {
  const { browser, page } = await openPage(place, "bench.html");
  return {
    call: (name, ...args) => page.evaluate(callBench, name, args) as ReturnType<OpenBench["call"]>,
    cpuSeconds: () => cpuSeconds(browser),
    close: () => browser.close(),
  } as OpenBench;
}

async function cpuSeconds(browser: Browser): Promise<CpuSeconds> {
  const session = await browser.target().createCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const sum = (isCounted: (type: string) => boolean) =>
    processInfo.reduce((all, { type, cpuTime }) => all + (isCounted(type) ? cpuTime : 0), 0);
  return {
    page: sum((type) => type === "renderer"),
    browser: sum((type) => type !== "renderer" && type !== "GPU"),
  };
}

/** Starts a browser on the profile and opens a page of the extension in it. */
export async function openPage(
  { executable, extension, profile }: BenchPlace,
  path: string,
): Promise<{ browser: Browser; page: Page }> {
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
  await page.goto(`chrome-extension://${id}/${path}`);
  return { browser, page };
}

/** Runs in the page. */
function callBench(name: string, args: readonly number[]): unknown {
  const { libraryBench } = globalThis as unknown as {
    libraryBench: Record<string, (...args: readonly number[]) => unknown>;
  };
  return libraryBench[name]?.(...args);
}

/** What the library takes on the disk. */
export async function bytesOf(place: BenchPlace): Promise<number> {
  const sizes = await Promise.all((await filesOf(place)).map(async (file) => (await stat(file)).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Lets the system forget what it has read of the library: POSIX_FADV_DONTNEED, where GNU dd is there to say it. */
export async function evict(place: BenchPlace): Promise<void> {
  for (const file of await filesOf(place))
    spawnSync("dd", [`if=${file}`, "iflag=nocache", "count=0", "status=none"]);
}

async function filesOf({ profile }: BenchPlace): Promise<readonly string[]> {
  const folder = join(profile, "Default", "IndexedDB");
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

function sandboxFlags(): string[] {
  return process.getuid?.() === 0 ? ["--no-sandbox"] : [];
}
