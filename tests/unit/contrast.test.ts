import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const TOKENS = readFileSync(join(import.meta.dirname, "../../components/styles/tokens.css"), "utf8");

type Colors = Readonly<Record<string, string>>;

/** The custom properties of the rule whose selector is `selector`. */
function colorsIn(selector: string): Colors {
  const start = TOKENS.indexOf(`${selector} {`);
  const rule = TOKENS.slice(start, TOKENS.indexOf("}", start));
  return Object.fromEntries(
    [...rule.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]),
  );
}

/** `light-dark(#fff, #000)` as one of the two. */
function inScheme(colors: Colors, dark: boolean): Colors {
  const choose = (value: string) => value.replace(/light-dark\((\S+), (\S+)\)/, dark ? "$2" : "$1");
  return Object.fromEntries(Object.entries(colors).map(([name, value]) => [name, choose(value)]));
}

const BASE = colorsIn(".clearline");

const THEMES: Readonly<Record<string, Colors>> = {
  paper: inScheme(BASE, false),
  dark: inScheme(BASE, true),
  ...Object.fromEntries(
    ["sepia", "gray", "black", "contrast"].map((theme) => [
      theme,
      { ...inScheme(BASE, false), ...colorsIn(`.clearline[data-theme="${theme}"]`) },
    ]),
  ),
};

/** @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(color: string): number {
  const digits = color.length === 4 ? color.replace(/[\da-f]/gi, "$&$&") : color;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** What stands on the background and on surfaces, and the least contrast that it must have there. */
const LEAST: readonly (readonly [color: string, on: string, ratio: number])[] = [
  ["text", "bg", 7],
  ["text", "surface", 7],
  ["link", "bg", 4.5],
  ["link", "surface", 4.5],
  ["visited", "bg", 4.5],
  ["visited", "surface", 4.5],
  ["accent", "bg", 4.5],
  ["muted", "bg", 4.5],
  ["muted", "surface", 4.5],
  ["edge", "bg", 3],
  ["bg", "accent", 4.5],
  ["bg", "text", 7],
  ["on-mark", "mark", 7],
  ["on-mark", "mark-green", 7],
  ["on-mark", "mark-blue", 7],
  ["on-mark", "mark-pink", 7],
  ["on-mark", "spoken", 7],
];

describe.each(Object.entries(THEMES))("the colors of %s", (_, colors) => {
  it.each(LEAST)("show %s on %s at %d to 1 at least", (color, on, ratio) => {
    expect(contrast(colors[color] ?? "", colors[on] ?? "")).toBeGreaterThanOrEqual(ratio);
  });
});
