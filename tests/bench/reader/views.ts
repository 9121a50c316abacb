import type { Driver, Root, Surface } from "../../browser/driver.ts";
import { eventually } from "../../browser/driver.ts";
import { findBrowser } from "../../browser/find.ts";
import { type Firefox, launchFirefox } from "../../browser/firefox.ts";
import { click, seeWords } from "../../browser/hands.ts";
import { words } from "../../browser/words.ts";
import { namedIn } from "./features.ts";

/** One reading view in Firefox, as its reader has it without changing anything. */
export interface ViewFigures {
  /** From the key or button to the second frame with the text, medians in milliseconds. */
  readonly openMs: { readonly median: number; readonly large: number };
  /** In the full lines of the first paragraphs, on the average. */
  readonly charactersPerLine: number;
  /** Of the text on its background. */
  readonly contrast: number;
  /** What its controls offer, by names that are the same for all. */
  readonly features: readonly string[];
}

/** Clearline's reading view, and the one that Firefox brings. */
export interface Views {
  readonly clearline: ViewFigures;
  readonly readerView: ViewFigures;
}

/** How a reading view is opened, and where its text stands. */
interface View {
  readonly body: string;
  readonly open: () => Promise<void>;
  readonly surface: () => Promise<Surface | null>;
  /** Opens what has further controls. */
  readonly unfold: (surface: Surface) => Promise<void>;
}

/** Opens the same pages in both views, in one Firefox. */
export async function measureViews(
  port: number,
  urlOf: (name: "median" | "large") => string,
  runs: number,
): Promise<Views> {
  const firefox = await launchFirefox(await findBrowser("firefox", console.error), { port });
  try {
    const clearline = await measureView(firefox, urlOf, runs, clearlineIn(firefox));
    const readerView = await measureView(firefox, urlOf, runs, readerViewIn(firefox));
    return { clearline, readerView };
  } finally {
    await firefox.close();
  }
}

function clearlineIn(firefox: Firefox): View {
  return {
    body: ".article-body",
    open: () => firefox.press("Alt+r"),
    surface: () => firefox.overlay(),
    unfold: async (surface) => {
      await click(surface, words("textAndTheme"));
      await seeWords(surface, words("lookFont"));
      await surface.run((root: Root) => {
        root
          .querySelector("dialog")
          ?.dispatchEvent(new KeyboardEvent("keydown", { key: "?", bubbles: true }));
      });
      await seeWords(surface, words("libraryKeys"));
    },
  };
}

function readerViewIn(firefox: Firefox): View {
  return {
    body: ".moz-reader-content",
    open: async () => {
      await eventually("the button of Reader View", () => firefox.call(clickReaderButton));
    },
    surface: async () => firefox.page,
    unfold: async () => undefined,
  };
}

/** In Firefox's window; false while the page is not known to be an article. */
function clickReaderButton(): boolean {
  const button = document.getElementById("reader-mode-button");
  if (button === null || button.hidden) return false;
  button.click();
  return true;
}

async function measureView(
  firefox: Firefox,
  urlOf: (name: "median" | "large") => string,
  runs: number,
  view: View,
): Promise<ViewFigures> {
  const large = await openings(firefox, urlOf("large"), runs, view);
  const median = await openings(firefox, urlOf("median"), runs, view);
  const surface = await eventually("the view", view.surface);
  const { characters, contrast } = await surface.run(lookOf, view.body);
  await view.unfold(surface);
  const features = namedIn(await surface.run(namesOf, view.body));
  return {
    openMs: { median, large },
    charactersPerLine: Math.round(characters),
    contrast: Number(contrast.toFixed(1)),
    features,
  };
}

/** The median of `runs` openings; one before them warms the browser up. */
async function openings(driver: Driver, url: string, runs: number, view: View): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run <= runs; run += 1) {
    await driver.open(url);
    // Firefox tells only some time after the page has loaded that it can be read.
    await view.open();
    const from = Date.now();
    times.push((await shownAt(view)) - from);
  }
  const sorted = times.slice(1).sort((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0);
}

/** Asks without a pause between: what it tells is the time of the second frame, in milliseconds since the Unix epoch. */
async function shownAt(view: View): Promise<number> {
  const end = Date.now() + LONGEST_MS;
  while (Date.now() < end) {
    const surface = await view.surface().catch(() => null);
    const at = await surface?.run(whenShown, view.body).catch(() => null);
    if (typeof at === "number") return at;
  }
  throw new Error("The reading view did not open.");
}

const LONGEST_MS = 30_000;

async function whenShown(root: Root, selector: string): Promise<number | null> {
  const body = root.querySelector<HTMLElement>(selector);
  if (body === null || !body.checkVisibility() || body.textContent.length < 500) return null;
  for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  return Date.now();
}

/** Characters of the lines of its paragraphs, but for each one's last, and the contrast of the text. */
function lookOf(root: Root, selector: string): { characters: number; contrast: number } {
  const paragraphs = [...root.querySelectorAll(`${selector} p`)].slice(0, 10);
  const range = document.createRange();
  const full = paragraphs.flatMap((paragraph) => {
    const lines = new Map<number, number>();
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    while (walker.nextNode() !== null) {
      const node = walker.currentNode as Text;
      for (let at = 0; at < node.length; at += 1) {
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const { bottom } = range.getBoundingClientRect();
        lines.set(Math.round(bottom), (lines.get(Math.round(bottom)) ?? 0) + 1);
      }
    }
    return [...lines.values()].slice(0, -1);
  });
  const luminance = (color: string) => {
    const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map((part) => {
      const share = Number(part) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  let ground: Element | null = paragraphs[0] ?? null;
  while (ground !== null && /, 0\)$|transparent/.test(getComputedStyle(ground).backgroundColor))
    ground = ground.parentElement;
  const colors = [
    getComputedStyle(paragraphs[0] as Element).color,
    ground === null ? "rgb(255, 255, 255)" : getComputedStyle(ground).backgroundColor,
  ];
  const [low = 0, high = 0] = colors.map(luminance).sort((a, b) => a - b);
  return {
    characters: full.reduce((sum, count) => sum + count, 0) / Math.max(1, full.length),
    contrast: (high + 0.05) / (low + 0.05),
  };
}

/** The names of all controls of the view, shown or folded, and of its lists of keys; without the article. */
function namesOf(root: Root, body: string): string[] {
  const own = [
    ...root.querySelectorAll<HTMLElement>("button, input, select, option, label, legend, h2, dt, dd, li, a"),
  ];
  return own
    .filter((element) => element.closest(body) === null)
    .map((element) =>
      [element.ariaLabel, element.title, element.textContent, element.dataset.l10nId, element.className]
        .filter((part) => typeof part === "string")
        .join(" ")
        .replace(/\s+/g, " ")
        .trim(),
    );
}
