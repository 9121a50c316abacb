/** What Chromium is started with. */
import { existsSync } from "node:fs";
import { cp, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Viewport } from "puppeteer-core";
import { hasGreeting, requireBuild } from "./build.ts";
import type { LaunchOptions } from "./driver.ts";

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
export const VIEWPORT = { width: 1280, height: 800 };

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

/** Tells whether the browser opens the page for newcomers: nobody has used the profile before. */
export function greets({ extension, profile }: LaunchOptions): boolean {
  const isFresh = profile === undefined || !existsSync(join(profile, "Default"));
  return isFresh && (extension === undefined || hasGreeting(extension));
}

/** The build; where the reader has let it into a site, one that has it from the start, for here nobody can answer the question. */
export async function extensionFolder({ extension, letIn }: LaunchOptions): Promise<string> {
  const folder = extension ?? requireBuild("chromium");
  if (letIn === undefined) return folder;
  const copy = await mkdtemp(join(tmpdir(), "clearline-let-in-"));
  await cp(folder, copy, { recursive: true });
  const file = join(copy, "manifest.json");
  const manifest = JSON.parse(await readFile(file, "utf8"));
  await writeFile(file, JSON.stringify({ ...manifest, host_permissions: [`*://${letIn}/*`] }));
  return copy;
}

export function viewportFor({ pictures = false }: LaunchOptions): Viewport {
  return pictures ? { ...VIEWPORT, deviceScaleFactor: PICTURE_SCALE } : VIEWPORT;
}

export function flagsFor(options: LaunchOptions): string[] {
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
