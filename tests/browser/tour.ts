import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { pageSlugs, readPage } from "../fixtures/pages.ts";
import { ROOT } from "./build.ts";
import type { Chromium } from "./chromium.ts";
import { eventually } from "./driver.ts";
import { seeWords } from "./hands.ts";
import { stopsOf } from "./reading.ts";
import { addressOf } from "./sites.ts";
import { type Camera, inBothSchemes, tellPage } from "./tell.ts";
import { tourAdapted } from "./tour-adapted.ts";
import { words } from "./words.ts";

const FOLDER = join(ROOT, ".output", "tour");

/** The seeds, in the order in which the story ran. */
export const SEEDS = ["trade-hatchet", "summit-tokyo-seoul"];

/** The width of a small phone. */
const NARROW_PX = 375;

/** A camera whose pictures go to `.output/tour/`, which is emptied first. */
export async function openCamera(say: (line: string) => void): Promise<Camera & { readonly folder: string }> {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  return { folder: FOLDER, say, shoot: (surface, name) => surface.picture(join(FOLDER, `${name}.png`)) };
}

/** Shows what Clearline does: an empty library, the two seeds, other scripts, a page without an article, the library. */
export async function takeTour(driver: Chromium, camera: Camera): Promise<void> {
  camera.say("What a newcomer sees");
  await driver.openOwn("welcome.html");
  await inBothSchemes(driver, camera, "welcome", driver.page);
  camera.say("The library, still empty");
  await driver.openOwn("library.html");
  await seeWords(driver.page, words("libraryEmptyTitle"));
  await inBothSchemes(driver, camera, "library-empty", driver.page);
  for (const slug of [...SEEDS, ...furtherSlugs()]) await tellPage(driver, camera, slug, addressOf(slug));
  await tourLibrary(driver, camera);
  await tourPages(driver, camera);
  await tourAdapted(driver, camera, SEEDS[0] ?? "");
}

/** A page from right to left, one in a script without spaces, and one without an article. */
function furtherSlugs(): string[] {
  const pages = pageSlugs().map(readPage);
  const kinds = [
    pages.find(({ expected }) => expected.lang === "ar"),
    pages.find(({ expected }) => expected.lang === "ja"),
    pages.find(({ expected }) => expected.failure === "no-article"),
  ];
  return kinds.flatMap((page) => (page === undefined ? [] : [page.slug]));
}

/** The pages of the library that stand without its list. */
async function tourPages(driver: Chromium, camera: Camera): Promise<void> {
  for (const place of ["settings", "transfer", "highlights"]) {
    camera.say(`The library’s ${place}`);
    await driver.openOwn(`library.html#/${place}`);
    await eventually(place, () => driver.page.run((root) => root.querySelector("h1") !== null));
    await inBothSchemes(driver, camera, `library-${place}`, driver.page);
  }
}

async function tourLibrary(driver: Chromium, camera: Camera): Promise<void> {
  const title = String(readPage(SEEDS[0] ?? "").expected.title);
  camera.say("The library, with what was read");
  await driver.openOwn("library.html");
  await seeWords(driver.page, title);
  await inBothSchemes(driver, camera, "library-list", driver.page);
  camera.say("An article of the library with its timeline");
  await driver.page.run(clickHeadline, title);
  await eventually("its timeline", async () => (await stopsOf(driver.page)).length > 0);
  await inBothSchemes(driver, camera, "library-article", driver.page);
  await tourMarks(driver, camera);
  await driver.widen(NARROW_PX);
  await inBothSchemes(driver, camera, "library-narrow", driver.page);
  await driver.zoom(1);
}

/** Marks four sentences of the article that is open, each in a color of its own, and shows them, and one of them open. */
async function tourMarks(driver: Chromium, camera: Camera): Promise<void> {
  camera.say("Highlights in four colors");
  for (const color of [1, 2, 3, 4]) {
    await driver.page.run(pressKey, "h");
    await eventually("a sentence to mark", () => driver.page.run(has, "mark.picked"));
    for (let step = 1; step < color; step += 1) await driver.page.run(pressKey, "ArrowRight");
    await driver.page.run(pressKey, String(color));
    await eventually("no sentence to mark", async () => !(await driver.page.run(has, "mark.picked")));
  }
  await eventually("the last mark", () => driver.page.run(has, 'mark.highlight[data-color="pink"]'));
  await driver.page.run((root) => root.querySelector<HTMLElement>("mark.highlight")?.click());
  await eventually("its note", () => driver.page.run(has, ".floating textarea"));
  await inBothSchemes(driver, camera, "library-marking", driver.page);
  await driver.page.run(pressKey, "Escape");
}

function pressKey(root: Document | ShadowRoot, key: string): void {
  (root.activeElement ?? root).dispatchEvent(
    new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }),
  );
}

function has(root: Document | ShadowRoot, selector: string): boolean {
  return root.querySelector(selector) !== null;
}

/** Opens the article named `title` from a list. */
function clickHeadline(root: Document | ShadowRoot, title: string): void {
  const all = [...root.querySelectorAll<HTMLElement>("a, button, [role=option]")];
  all.find((one) => one.textContent?.includes(title))?.click();
}
