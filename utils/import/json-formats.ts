import { ImportError, type ImportRecord, itemOf, problem, type RawItem, timeOf } from "./item";
import { jsonRecords } from "./json";

type Fields = Readonly<Record<string, unknown>>;

/** How an app writes a page as JSON. */
interface JsonFormat {
  /** Tells its records by what they have. */
  readonly fits: (fields: Fields) => boolean;
  readonly read: (fields: Fields) => RawItem;
}

const FORMATS: readonly JsonFormat[] = [
  { fits: (fields) => "is_archived" in fields || "domain_name" in fields, read: wallabag },
  { fits: (fields) => "slug" in fields && "labels" in fields, read: omnivore },
  { fits: (fields) => "content" in fields && "createdAt" in fields, read: karakeep },
];

/** Pages of a list in JSON: wallabag's, Karakeep's, or what Omnivore knows of its articles. */
export async function* jsonPages(text: AsyncIterable<string>): AsyncGenerator<ImportRecord> {
  let known = false;
  for await (const { line, value } of jsonRecords(text, "bookmarks")) {
    const format = value && FORMATS.find(({ fits }) => fits(value));
    if (value !== null && format) yield itemOf(format.read(value), line);
    else yield problem(line, "unreadable", "");
    known ||= format !== null && format !== undefined;
  }
  if (!known) throw new ImportError("foreign");
}

/** https://doc.wallabag.org/user/export/ */
function wallabag(fields: Fields): RawItem {
  const html = text(fields.content);
  const archived = isSet(fields.is_archived);
  const [byline] = texts(fields.published_by);
  const notes = list(fields.annotations).flatMap((one) => {
    const { quote, text: note } = record(one);
    return [text(quote) && `“${text(quote)}”`, text(note)].filter((part) => part !== "");
  });
  return {
    url: text(fields.url) || text(fields.given_url),
    title: text(fields.title),
    tags: list(fields.tags).map((tag) => text(tag) || text(record(tag).label)),
    savedAt: timeOf(fields.created_at),
    read: archived,
    archived,
    starred: isSet(fields.is_starred),
    note: notes.length === 0 ? null : notes.join("\n\n"),
    text:
      html === ""
        ? null
        : {
            html,
            byline: byline ?? null,
            lang: text(fields.language) || null,
            publishedAt: timeOf(fields.published_at),
          },
  };
}

/** What Omnivore's archives say of an article in `metadata_*.json`; its text is in a file of its own. */
export function omnivore(fields: Fields): RawItem {
  const archived = text(fields.state).toLowerCase() === "archived";
  const progress = Number(fields.readingProgress ?? 0) / 100;
  return {
    url: text(fields.url),
    title: text(fields.title),
    tags: list(fields.labels).map((label) => text(label) || text(record(label).name)),
    savedAt: timeOf(fields.savedAt),
    read: archived || progress >= 1,
    archived,
    progress: progress >= 0 && progress <= 1 ? progress : 0,
  };
}

/** https://docs.karakeep.app/guides/import-export */
function karakeep(fields: Fields): RawItem {
  const content = record(fields.content);
  const archived = isSet(fields.archived);
  return {
    url: text(content.url),
    title: text(fields.title),
    tags: texts(fields.tags),
    savedAt: timeOf(fields.createdAt),
    read: archived,
    archived,
    starred: isSet(fields.favourited),
    note: text(fields.note) || null,
  };
}

export function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function texts(value: unknown): readonly string[] {
  return list(value).filter((item) => typeof item === "string");
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function record(value: unknown): Fields {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function isSet(value: unknown): boolean {
  return value === true || value === 1;
}
