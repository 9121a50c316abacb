/**
 * Makes public/frequencies.txt from a JSON file of document counts.
 *
 *     node tests/bench/stories/pack-frequencies.ts COUNTS.json public/frequencies.txt
 *
 * COUNTS.json: `{n: documents, w: {word: count}, e: {"e:name_of_two": count}}`. The form of the file stands at `parseFrequencies`.
 */
import { readFileSync, writeFileSync } from "node:fs";

/** As in utils/stories/frequencies.ts, which reads what is written here. */
const COUNT_STEP = 1.35;

const BASE = 36;

interface Counts {
  readonly n: number;
  readonly w: Readonly<Record<string, number>>;
  readonly e: Readonly<Record<string, number>>;
}

function letterOf(count: number, least: number): string {
  return String.fromCharCode(65 + Math.round(Math.log(count / least) / Math.log(COUNT_STEP)));
}

function sharedLength(word: string, previous: string): number {
  let length = 0;
  while (length < BASE - 1 && length < word.length && word[length] === previous[length]) length++;
  return length;
}

function frontCode(counts: readonly (readonly [string, number])[], least: number): string {
  const sorted = counts.toSorted(([one], [other]) => (one < other ? -1 : 1));
  let previous = "";
  let line = "";
  for (const [word, count] of sorted) {
    const shared = sharedLength(word, previous);
    line += shared.toString(BASE) + word.slice(shared) + letterOf(count, least);
    previous = word;
  }
  return line;
}

const [source = "", target = ""] = process.argv.slice(2);
const counts: Counts = JSON.parse(readFileSync(source, "utf8"));
const words = Object.entries(counts.w);
const names = Object.entries(counts.e).map(([name, count]) => [name.replace(/^e:/, ""), count] as const);
const least = [...words, ...names].reduce((smallest, [, count]) => Math.min(smallest, count), counts.n);
const lines = [
  `clearline-frequencies 1 ${counts.n} ${least}`,
  frontCode(words, least),
  frontCode(names, least),
];
writeFileSync(target, `${lines.join("\n")}\n`);
