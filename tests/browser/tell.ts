import { type Article, articleText } from "../../utils/article.ts";
import { countWords, minutesToRead } from "../../utils/reading-time.ts";
import type { Chromium } from "./chromium.ts";
import { eventually, type Surface } from "./driver.ts";
import { click, wordsOf } from "./hands.ts";
import { extractionOf, type Stop, stopsOf } from "./reading.ts";
import { words } from "./words.ts";

/** Where the tour's pictures go, and how it says what it does. */
export interface Camera {
  /** Writes what `surface` shows as `NAME.png`. */
  shoot(surface: Surface, name: string): Promise<void>;
  say(line: string): void;
}

/** Longest piece of a removed block that is printed, in characters. */
const SNIPPET_LENGTH = 60;

const STOP_MARKS: Readonly<Record<Stop["kind"], string>> = { here: "●", read: "○", lead: "◌" };

/**
 * Opens `url`, clicks the toolbar button, takes pictures of popup and overlay, light and dark, and prints what a
 * reader got.
 */
export async function tellPage(driver: Chromium, camera: Camera, name: string, url: string): Promise<void> {
  camera.say(`Reading ${url}`);
  await driver.open(url);
  const popup = await driver.clickButton();
  await settled(popup);
  await inBothSchemes(driver, camera, `${name}-popup`, popup);
  const { article, failure } = await extractionOf(popup);
  for (const line of article === null ? [`no article: ${failure}`] : linesOf(article)) print(line);
  const stops = await stopsOf(popup);
  for (const stop of stops) print(`${STOP_MARKS[stop.kind]} ${stop.note}: ${stop.title}`);
  if (article === null) return await driver.closePopup();
  await click(popup, words("read"));
  const overlay = await eventually("the overlay", () => driver.overlay());
  await eventually("its text", async () => (await wordsOf(overlay)).includes(article.title));
  if (stops.length > 1) await eventually("its story", async () => (await stopsOf(overlay)).length > 1);
  await inBothSchemes(driver, camera, `${name}-overlay`, overlay);
  await driver.press("Escape");
}

/** Takes a picture of `surface` in light and one in dark. */
export async function inBothSchemes(
  driver: Chromium,
  camera: Camera,
  name: string,
  surface: Surface,
): Promise<void> {
  for (const scheme of ["dark", "light"] as const) {
    await driver.prefer(scheme);
    await camera.shoot(surface, `${name}-${scheme}`);
  }
}

/** Waits until the popup has read the page and heard from the library. */
async function settled(popup: Surface): Promise<void> {
  await eventually("the popup to settle", async () => {
    const shown = await wordsOf(popup);
    return shown !== "" && !shown.includes(words("working")) && !shown.includes(words("saving"));
  });
}

function print(line: string): void {
  console.log(`    ${line}`);
}

function linesOf(article: Article): string[] {
  const wordCount = countWords(articleText(article));
  const date = article.publishedOn ?? "no date";
  return [
    `“${article.title}”`,
    `${article.siteName} · ${date}${article.publishedInferred ? " (inferred)" : ""} · ${minutesToRead(wordCount)} min, ${wordCount} words`,
    ...(article.access.notice === null ? [] : [`only a part: ${article.access.notice}`]),
    ...article.removed.map(({ role, rule, text }) => `removed ${role} (${rule}): ${snippet(text)}`),
  ];
}

function snippet(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > SNIPPET_LENGTH ? `${line.slice(0, SNIPPET_LENGTH)}…` : line;
}
