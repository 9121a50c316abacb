// @vitest-environment jsdom
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseAst } from "vitest/node";
import { mentionedDates } from "../../utils/stories/dates";
import { DATE_LANGUAGES } from "../../utils/stories/dates/languages";

/**
 * No regular expression of the product takes more than about in proportion to its text: pages choose the text. Each is given
 * runs of many kinds, and runs four times as long, and the growth of the work is looked at, not the time.
 *
 * Runs of white space are left out: texts are collapsed before they are looked at.
 */

const ROOT = join(import.meta.dirname, "..", "..");

const FOLDERS = ["utils", "components", "entrypoints"];

/** Characters of the shortest run. */
const SHORT = 2_000;

/** Below this, in milliseconds, a run of `SHORT` says nothing about growth. */
const NOTEWORTHY_MS = 0.8;

/** Four times the text takes four times the time where it grows in proportion, sixteen times where it grows with the square. */
const MOST_GROWTH = 8;

/** Times that a growth is measured anew before it is believed: the engine's own housekeeping makes some. */
const ATTEMPTS = 5;

const LONG_MS = 60_000;

const CHARACTERS = [..."a1Aé-–—.,:;|/<>\"'()[]{}&#%=@!?*+_~·•\u0301字"];
const GROUPS = ["a.", "ab ", "<a ", "Aa ", "1. "];

interface Found {
  readonly file: string;
  readonly expression: RegExp;
}

type Node = Readonly<Record<string, unknown>>;

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null;
}

/** The regular expressions that are written out in a piece of a program. */
function expressionsIn(node: Node): RegExp[] {
  const { regex } = node;
  if (isNode(regex) && typeof regex.pattern === "string" && typeof regex.flags === "string")
    return [new RegExp(regex.pattern, regex.flags)];
  return Object.values(node).filter(isNode).flatMap(expressionsIn);
}

function allExpressions(): Found[] {
  const entries = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }),
  );
  const files = entries.filter(({ name }) => /\.tsx?$/.test(name));
  return files.flatMap(({ parentPath, name }) => {
    const lang = name.endsWith("x") ? "tsx" : "ts";
    const program: unknown = parseAst(readFileSync(join(parentPath, name), "utf8"), { lang });
    return isNode(program) ? expressionsIn(program).map((expression) => ({ file: name, expression })) : [];
  });
}

/** Milliseconds of this thread's own work to replace all that fits in a run that ends otherwise. */
function timeOf(expression: RegExp, start: string, run: string, length: number): number {
  const text = `${start}${run.repeat(Math.ceil(length / run.length))}\0`;
  text.charCodeAt(1);
  const before = process.threadCpuUsage();
  text.replace(expression, "");
  return process.threadCpuUsage(before).user / 1000;
}

function growsTooMuch(expression: RegExp, start: string, run: string): boolean {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const short = timeOf(expression, start, run, SHORT);
    if (short < NOTEWORTHY_MS || timeOf(expression, start, run, 4 * SHORT) / short < MOST_GROWTH)
      return false;
  }
  return true;
}

/** The runs on which an expression takes more than its share; its own words are among those tried. */
function slowRunsOf({ file, expression }: Found): string[] {
  const words = (expression.source.match(/[A-Za-z0-9]{2,}/g) ?? []).slice(0, 8);
  const plain = words.map((word) => word.toLowerCase());
  const runs = [...CHARACTERS, ...plain, ...plain.map((word) => `${word} `), ...GROUPS];
  const slow = runs.find((run) =>
    ["", plain[0] ?? "x"].some((start) => growsTooMuch(expression, start, run)),
  );
  return slow === undefined ? [] : [`${file}: ${expression} on ${JSON.stringify(slow)}`];
}

/** The expressions that are put together of pieces: as modules load, and as a language's dates are first read. */
async function assembledExpressions(): Promise<Found[]> {
  const modules = import.meta.glob(["../../utils/**/*.ts", "!../../utils/build/**"]);
  const found: Found[] = [];
  const Plain = globalThis.RegExp;
  let file = "";
  globalThis.RegExp = new Proxy(Plain, {
    construct: (_target, [pattern, flags]: [string, string?]) => {
      const expression = new Plain(pattern, flags);
      found.push({ file, expression });
      return expression;
    },
  });
  try {
    for (const [path, load] of Object.entries(modules)) {
      file = `${path} or what it imports`;
      await load();
    }
    for (const { lang } of DATE_LANGUAGES) {
      file = `dates in ${lang}`;
      mentionedDates([{ role: "body", text: "1999" }], "2026-03-01", lang);
    }
  } finally {
    globalThis.RegExp = Plain;
  }
  return found;
}

test("every regular expression takes time in proportion to its text", { timeout: LONG_MS }, () => {
  const expressions = allExpressions();
  expect(expressions.length).toBeGreaterThan(100);
  expect(expressions.flatMap(slowRunsOf)).toEqual([]);
});

test("and so does every one that is put together of pieces", { timeout: LONG_MS }, async () => {
  const expressions = await assembledExpressions();
  expect(expressions.length).toBeGreaterThan(100);
  expect(expressions.flatMap(slowRunsOf)).toEqual([]);
});
