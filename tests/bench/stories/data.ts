/** Labelled articles for the bench, and what is done to their times. */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { StoryDocument } from "../../../utils/stories/index.ts";

/** An article and the story that people put it in. */
export interface Labelled {
  readonly id: string;
  readonly story: string;
  readonly document: StoryDocument;
}

interface Line {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly date: string;
  readonly story: string;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Dates without a time zone are taken as UTC. */
function timeOf(date: string): number {
  const zoned = /Z$|[+-]\d\d:\d\d$/.test(date) || date.length === 10;
  return Date.parse(zoned ? date : `${date}Z`);
}

function labelled(line: Line): Labelled {
  const texts = line.text.split(/\n+/).filter((text) => text.trim() !== "");
  const blocks = texts.map((text) => ({ role: "body", text }) as const);
  return {
    id: line.id,
    story: line.story,
    document: { title: line.title, lead: null, blocks, lang: "en", at: timeOf(line.date) },
  };
}

/** Reads a JSONL file, gzip or plain: id, title, text, date, story on each line. In the order of time. */
export function readArticles(path: string): Labelled[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  const articles = text
    .trim()
    .split("\n")
    .map((line): Labelled => labelled(JSON.parse(line)));
  return inTimeOrder(articles);
}

function inTimeOrder(articles: readonly Labelled[]): Labelled[] {
  return articles.toSorted((one, other) => (one.document.at ?? 0) - (other.document.at ?? 0));
}

/** The articles without their times, in the same order. */
export function withoutTime(articles: readonly Labelled[]): Labelled[] {
  return articles.map((article) => ({ ...article, document: { ...article.document, at: null } }));
}

/** The articles in small letters throughout, in which no names can be told. */
export function withoutNames(articles: readonly Labelled[]): Labelled[] {
  const small = ({ title, blocks, ...rest }: StoryDocument): StoryDocument => ({
    ...rest,
    title: title.toLowerCase(),
    blocks: blocks.map((block) => ({ ...block, text: block.text.toLowerCase() })),
  });
  return articles.map((article) => ({ ...article, document: small(article.document) }));
}

/** The later half of each story comes `days` later: a story that revives. In the new order of time. */
export function withGap(articles: readonly Labelled[], days: number): Labelled[] {
  const stories = Map.groupBy(articles, (article) => article.story);
  const late = new Set(
    [...stories.values()].flatMap((members) => members.slice(Math.ceil(members.length / 2))),
  );
  const shifted = articles.map((article) => {
    const at = (article.document.at ?? 0) + (late.has(article) ? days * DAY_MS : 0);
    return { ...article, document: { ...article.document, at } };
  });
  return inTimeOrder(shifted);
}
