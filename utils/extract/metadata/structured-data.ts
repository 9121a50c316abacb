import { findAll, textOf } from "../dom";
import { LIMITS } from "../limits";
import { parseHtml } from "../pages/parse";

/** What a page's JSON-LD says about its article; each field checked by its shape. */
export interface StructuredArticle {
  readonly headline: string | null;
  /** People, and names that do not say what they are of. */
  readonly authors: readonly string[];
  /** Organizations that stand where a person could. */
  readonly staff: readonly string[];
  readonly published: string | null;
  readonly modified: string | null;
  readonly publisher: string | null;
  readonly image: string | null;
  readonly description: string | null;
  /** Whether it speaks of an article, and not of a page or a video that may belong to one. */
  readonly certain: boolean;
}

type Plain = Readonly<Record<string, unknown>>;

const ARTICLE_TYPE =
  /(?:Article|BlogPosting|Posting|Report|Review|WebPage|Recipe|Guide|HowTo|Event|CreativeWork|VideoObject|PodcastEpisode)$/;

/** Types that are articles rather than pages that may hold one. */
const SURE_TYPE = /(?:Article|Posting|Report|Recipe|HowTo)$/;

/** Entries of a graph that are looked at: pages state a dozen. */
const MOST_ENTRIES = 500;

/** Lists within lists that are looked into: a hostile page nests them by the hundred thousand. */
const NESTED_LISTS = 3;

/** Reads the first article, else the first page, of the document's JSON-LD. */
export function readStructuredData(page: Document): StructuredArticle | null {
  const entries: Plain[] = [];
  let budget: number = LIMITS.structuredData;
  for (const script of findAll(page, 'script[type="application/ld+json" i]')) {
    const text = textOf(script);
    budget -= text.length;
    if (budget < 0) break;
    collect(parse(text), entries);
  }
  const articles = entries.filter((entry) => typesOf(entry).some((type) => ARTICLE_TYPE.test(type)));
  const sure = articles.filter(isSure);
  const chosen =
    sure.find((entry) => entry.headline !== undefined || entry.datePublished !== undefined) ??
    sure[0] ??
    articles[0];
  return chosen === undefined ? null : shape(chosen, entries);
}

function shape(entry: Plain, entries: readonly Plain[]): StructuredArticle {
  const authors = [entry.author ?? entry.creator].flat();
  return {
    headline: textFrom(entry.headline) ?? textFrom(entry.name),
    authors: namesFrom(
      authors.filter((author) => !isOrganization(author)),
      entries,
    ),
    staff: namesFrom(authors.filter(isOrganization), entries),
    published: textFrom(entry.datePublished) ?? textFrom(entry.dateCreated) ?? textFrom(entry.uploadDate),
    modified: textFrom(entry.dateModified),
    publisher: namesFrom(entry.publisher, entries)[0] ?? null,
    image: imageFrom(entry.image) ?? imageFrom(entry.thumbnailUrl),
    description: textFrom(entry.description),
    certain: isSure(entry),
  };
}

/** Some pages leave line breaks and comment marks in their JSON. */
function parse(text: string): unknown {
  const cleaned = text
    .replace(/^\s*(?:<!\[CDATA\[|\/\*.*?\*\/|<!--)/s, "")
    .replace(/(?:]]>|-->|(?<![;\s]))[;\s]*$/, "");
  for (const candidate of [cleaned, cleaned.replace(/\p{Cc}+/gu, " ")]) {
    try {
      return JSON.parse(candidate);
    } catch {
      // The next reading is more lenient; a page whose JSON is broken simply states nothing.
    }
  }
  return null;
}

function collect(value: unknown, into: Plain[]): void {
  const queue: unknown[] = [value];
  while (queue.length > 0 && into.length < MOST_ENTRIES) {
    const next = queue.shift();
    if (Array.isArray(next)) queue.push(...next.slice(0, MOST_ENTRIES));
    else if (isPlain(next)) {
      into.push(next);
      queue.push(next["@graph"], next.mainEntity, next.mainEntityOfPage);
    }
  }
}

function isSure(entry: Plain): boolean {
  return typesOf(entry).some((type) => SURE_TYPE.test(type));
}

function isOrganization(author: unknown): boolean {
  return isPlain(author) && typesOf(author).some((type) => type.endsWith("Organization"));
}

function typesOf(entry: Plain): string[] {
  const type = entry["@type"];
  return (Array.isArray(type) ? type : [type]).filter((name) => typeof name === "string");
}

function textFrom(value: unknown): string | null {
  const first = firstOf(value);
  if (typeof first === "boolean") return String(first);
  return typeof first === "string" && first.trim() !== "" ? decode(first.trim()) : null;
}

function firstOf(value: unknown): unknown {
  return [value].flat(NESTED_LISTS)[0];
}

function namesFrom(value: unknown, entries: readonly Plain[]): string[] {
  return [value].flat(NESTED_LISTS).flatMap((item) => nameFrom(item, entries));
}

function nameFrom(value: unknown, entries: readonly Plain[]): string[] {
  if (typeof value === "string") return value.trim() === "" ? [] : [decode(value.trim())];
  if (!isPlain(value)) return [];
  const name = textFrom(value.name);
  if (name !== null) return [name];
  const id = textFrom(value["@id"]);
  const named = id === null ? undefined : entries.find((entry) => entry["@id"] === id && entry !== value);
  return named === undefined ? [] : [textFrom(named.name)].filter((text) => text !== null);
}

function imageFrom(value: unknown): string | null {
  const first = firstOf(value);
  return textFrom(isPlain(first) ? first.url : first);
}

/** Pages often escape the text in their JSON as HTML. */
function decode(text: string): string {
  return text.includes("&") ? (parseHtml(text.replace(/</g, "&lt;")).body.textContent ?? text) : text;
}

function isPlain(value: unknown): value is Plain {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
