/**
 * How well and how fast articles are put into stories.
 *
 *     npm run -s bench -- stories --data FILE.jsonl[.gz] [--no-time | --shift-days 90] [--mend] [--json] [--out FILE.json] [--growth 50000]
 *     npm run -s bench -- stories --beside [--orders 300] --data FILE.jsonl[.gz] [--no-time] [--json]
 *     npm run -s bench -- stories --train --data FOLDER
 *     npm run -s bench -- stories --cross-validate --data FOLDER
 *
 * Each line of the data is `{id, title, text, date, story}`. Articles arrive in the order of time, and each is linked at once;
 * with `--mend` stories are merged and split afterwards, as the library does it. `--beside` counts what joins in small libraries
 * (beside.ts): each article of the data set beside the summit of the fixture pages, whose strangers they all are; that summit saved
 * in random orders among invented news of its topic; and pairs of articles in a library that holds nothing else.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { type Frequencies, packVectors, parseFrequencies, vectorize } from "../../../utils/stories/index.ts";
import { type Beside, type BesideReport, measureBeside } from "./beside.ts";
import { crossValidate } from "./cross-validate.ts";
import { type Labelled, readArticles, withGap, withoutTime } from "./data.ts";
import { measureGrowth } from "./growth.ts";
import { linkAll } from "./ours.ts";
import { PEERS } from "./peers.ts";
import { quantile, type Score, scoreClusters } from "./scores.ts";
import { learn, writeWeights } from "./train.ts";

const FREQUENCIES = new URL("../../../public/frequencies.txt", import.meta.url);

interface Options {
  readonly time: boolean;
  readonly shiftDays: number;
  readonly growth: number;
  readonly mend: boolean;
}

function timed(articles: Labelled[], options: Options): Labelled[] {
  if (!options.time) return withoutTime(articles);
  return options.shiftDays > 0 ? withGap(articles, options.shiftDays) : articles;
}

function measure(path: string, options: Options, frequencies: Frequencies) {
  const articles = timed(readArticles(path), options);
  const gold = articles.map(({ story }) => story);
  const vectors = articles.map(({ document }) => vectorize(document, frequencies));
  const { found, ms } = linkAll(articles, vectors, { mend: options.mend });
  const bytes = vectors.map((vector) => packVectors(vector).length);
  const peers = Object.entries(PEERS).map(([name, peer]) => [
    name,
    scoreClusters(gold, peer(articles, vectors)),
  ]);
  return {
    found,
    articles,
    report: {
      set: basename(path).replace(/\.jsonl(\.gz)?$/, ""),
      articles: articles.length,
      stories: new Set(gold).size,
      ours: { ...scoreClusters(gold, found), msP50: quantile(ms, 0.5), msP95: quantile(ms, 0.95) },
      peers: Object.fromEntries(peers) as Record<string, ReturnType<typeof scoreClusters>>,
      bytes: { mean: bytes.reduce((sum, size) => sum + size, 0) / bytes.length, max: Math.max(...bytes) },
      growth: options.growth > 0 ? measureGrowth(vectors, options.growth) : null,
    },
  };
}

function row(name: string, bcubed: Score, pairwise: Score): string {
  const cells = [bcubed.p, bcubed.r, bcubed.f, pairwise.f].map((value) => value.toFixed(1).padStart(6));
  return `${name.padEnd(16)}${cells.join("")}`;
}

function print({ report }: ReturnType<typeof measure>): void {
  console.log(`${report.set}: ${report.articles} articles, ${report.stories} stories`);
  console.log("                  BCubed P, R, F; pairwise F");
  console.log(row("ours", report.ours.bcubed, report.ours.pairwise));
  for (const [name, { bcubed, pairwise }] of Object.entries(report.peers))
    console.log(row(name, bcubed, pairwise));
  const { msP50, msP95 } = report.ours;
  console.log(
    `linking ${msP50.toFixed(2)} ms p50, ${msP95.toFixed(2)} ms p95; ${report.bytes.mean.toFixed(0)} bytes an article, ${report.bytes.max} at most`,
  );
  for (const step of report.growth ?? []) {
    console.log(
      `${step.library} articles: ${step.msP50.toFixed(2)} ms p50, ${step.msP95.toFixed(2)} ms p95, ${step.heapMb.toFixed(0)} MB`,
    );
  }
}

function besideRow(name: string, { set, joined, maybe, highest }: Beside): string {
  const cells = [set, joined, maybe, highest.toFixed(1)].map((value) => String(value).padStart(9));
  return `${name.padEnd(40)}${cells.join("")}`;
}

function printBeside({ seeds, orders, lone }: BesideReport): void {
  console.log(`${" ".repeat(40)}      set   joined    maybe  highest`);
  console.log(besideRow("news of their topic beside the seeds", seeds.nearTopic));
  console.log(besideRow("the data's articles beside the seeds", seeds.data));
  console.log(besideRow("two of one story, alone", lone.kin));
  console.log(besideRow("two near of different stories, alone", lone.neighbors));
  for (const [name, counts] of Object.entries(orders))
    console.log(
      `${counts.orders} random orders, ${name}: another with a seed in ${counts.withSeeds}, any wrong join in ${counts.wrong}, the seeds apart in ${counts.apart}`,
    );
}

const OPTIONS = {
  data: { type: "string" },
  "no-time": { type: "boolean", default: false },
  "shift-days": { type: "string", default: "0" },
  growth: { type: "string", default: "0" },
  mend: { type: "boolean", default: false },
  beside: { type: "boolean", default: false },
  orders: { type: "string", default: "300" },
  json: { type: "boolean", default: false },
  out: { type: "string" },
  train: { type: "boolean", default: false },
  "cross-validate": { type: "boolean", default: false },
} as const;

/** Runs the bench; see the head of this file for its options. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: OPTIONS });
  const { data, out, json } = values;
  if (data === undefined)
    throw new Error("Name the articles: --data FILE.jsonl[.gz], or a folder of them to train on.");
  const frequencies = parseFrequencies(readFileSync(FREQUENCIES));
  if (values.train) return writeWeights(learn(data, frequencies, () => true));
  if (values["cross-validate"]) return crossValidate(data, frequencies);
  const options = {
    time: !values["no-time"],
    shiftDays: Number(values["shift-days"]),
    growth: Number(values.growth),
    mend: values.mend,
  };
  if (values.beside) {
    const report = measureBeside(timed(readArticles(data), options), Number(values.orders), frequencies);
    return json ? console.log(JSON.stringify(report)) : printBeside(report);
  }
  const result = measure(data, options, frequencies);
  if (out !== undefined) {
    const stories = result.articles.map(({ id }, index) => [id, result.found[index]]);
    writeFileSync(out, JSON.stringify(Object.fromEntries(stories)));
  }
  if (json) console.log(JSON.stringify(result.report));
  else print(result);
}
