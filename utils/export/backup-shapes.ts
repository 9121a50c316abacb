import { ROLES } from "../article";
import { count, flag, listOf, nullable, number, object, oneOf, type Shape, ShapeError, text } from "./shape";

/** Times of the years 0 to 9999: others are written with more digits than days have, or are none. */
const time = number(-62_167_219_200_000, 253_402_300_799_999);

/** A day, `YYYY-MM-DD`; what is none is left out: without it an article is still worth having. */
const day: Shape<string | null> = (value, where) => {
  const on = nullable(text)(value, where);
  return on !== null && /^\d{4}-\d\d-\d\d$/.test(on) && !Number.isNaN(Date.parse(on)) ? on : null;
};

const address: Shape<string> = (value, where) => {
  if (!URL.canParse(text(value, where))) throw new ShapeError(where, "address");
  return text(value, where);
};

const share = number(0, 1);

const removal = object({
  id: count,
  role: oneOf(ROLES),
  rule: text,
  text,
  html: text,
  before: count,
});

const embed = object({
  text,
  author: nullable(text),
  publishedAt: nullable(time),
  publishedOn: day,
  url: nullable(text),
});

const plainAccess = object({ partial: flag, remaining: nullable(share), notice: nullable(text) });

/** `cut` is there or not. */
const access: Shape<ReturnType<typeof plainAccess> & { readonly cut?: true }> = (value, where) => {
  const checked = plainAccess(value, where);
  return (value as { readonly cut?: unknown }).cut === true ? { ...checked, cut: true } : checked;
};

const image = nullable(object({ url: text, alt: text }));
const blocks = listOf(object({ role: oneOf(["body", "heading"]), text }));
const leads = listOf(object({ title: text, url: nullable(text), excerpt: nullable(text) }));

/** An `Article`, as it was read from its page. */
export const article = object({
  url: address,
  canonicalUrl: nullable(text),
  title: text,
  siteName: text,
  byline: nullable(text),
  lead: nullable(text),
  excerpt: text,
  lang: nullable(text),
  dir: oneOf(["ltr", "rtl"]),
  publishedAt: nullable(time),
  publishedOn: day,
  publishedInferred: flag,
  modifiedAt: nullable(time),
  image,
  html: text,
  blocks,
  access,
  leads,
  embeds: listOf(embed),
  removed: listOf(removal),
});

/** Each is a key of the library: people have a few. */
const MOST_TAGS = 1_000;

const tags: Shape<readonly string[]> = (value, where) => listOf(text)(value, where).slice(0, MOST_TAGS);

/** `ReaderMarks`: what the reader did to an article. */
const marks = object({
  readAt: nullable(time),
  progress: share,
  starred: flag,
  archived: flag,
  tags,
  note: nullable(text),
});

/** Where a stretch of the text is. */
const anchor = object({ quote: text, prefix: text, suffix: text, at: share });

const highlight = object({
  /** A UUID. */
  id: text,
  anchor,
  color: oneOf(["yellow", "green", "blue", "pink"]),
  note: nullable(text),
  tags,
  createdAt: time,
  updatedAt: time,
});

/** A text that the page had before it changed. */
const earlierText = object({
  title: text,
  savedAt: time,
  body: object({
    lead: nullable(text),
    modifiedAt: nullable(time),
    image,
    html: text,
    blocks,
    leads,
    embeds: listOf(embed),
    removed: listOf(removal),
    claimedUrl: nullable(text),
  }),
});

/** Ids of removed blocks that the reader has put back. */
export const restored = listOf(count);

const plainHeader = object({
  kind: oneOf(["library"]),
  /** The format's version. */
  version: count,
  /** When the backup was made. */
  savedAt: time,
  /** How many articles the library had. */
  articles: count,
});

/** The first record of a backup: looks of single sites, by their hosts, are there or not. */
export const header: Shape<
  ReturnType<typeof plainHeader> & { readonly siteLooks?: Readonly<Record<string, unknown>> }
> = (value, where) => {
  const checked = plainHeader(value, where);
  const { siteLooks } = value as { readonly siteLooks?: unknown };
  if (typeof siteLooks !== "object" || siteLooks === null) return checked;
  return { ...checked, siteLooks: { ...siteLooks } };
};

/** A story, and what the reader did to it. Its articles name it by `id`. */
export const story = object({
  kind: oneOf(["story"]),
  id: count,
  label: text,
  readerLabel: nullable(text),
  pinned: flag,
});

/** A saved article with all that belongs to it. */
export const savedArticle = object({
  kind: oneOf(["article"]),
  id: count,
  storyId: count,
  /** The address that stands for its page. */
  canonicalUrl: address,
  savedAt: time,
  updatedAt: time,
  /** When a save met another text than the one before. */
  changedAt: nullable(time),
  /** When it was put into the bin; `null` if it is in the library. */
  removedAt: nullable(time),
  restored,
  marks,
  /** Where the reader left off. */
  position: nullable(object({ anchor, savedAt: time })),
  highlights: listOf(highlight),
  /** Earlier texts, the oldest first. */
  versions: listOf(earlierText),
  article,
});

/** The last record: without it the file is not whole. */
export const end = object({ kind: oneOf(["end"]), stories: count, articles: count });
