import type { Anchor } from "./anchors";

/** The colors that a reader can mark with, in the order of their keys 1 to 4. */
export const HIGHLIGHT_COLORS = ["yellow", "green", "blue", "pink"] as const;

export type HighlightColor = (typeof HIGHLIGHT_COLORS)[number];

/** A stretch of an article that the reader marked. */
export interface Highlight {
  /** A UUID. */
  readonly id: string;
  readonly articleId: number;
  readonly anchor: Anchor;
  readonly color: HighlightColor;
  readonly note: string | null;
  readonly tags: readonly string[];
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** A highlight that was made elsewhere, and is looked for in its article by its words. */
export interface ForeignHighlight {
  readonly quote: string;
  readonly note: string | null;
  readonly tags: readonly string[];
  readonly color: HighlightColor;
  /** Of its article; an empty string if the source does not say. */
  readonly title: string;
  readonly url: string | null;
  readonly createdAt: number | null;
}

/** What a reader may write: far more than anyone does, and little enough to keep. */
const MOST_CHARACTERS = { quote: 20_000, context: 200, note: 20_000, tag: 100 } as const;
const MOST_TAGS = 50;

/** `highlight` as it may be kept, from a sender that may be hostile; `null` if it is none. */
export function checkedHighlight(highlight: unknown): Omit<Highlight, "articleId"> | null {
  if (!isRecord(highlight)) return null;
  const { id, color, note, tags, createdAt, updatedAt } = highlight;
  const anchor = checkedAnchor(highlight.anchor);
  const known = HIGHLIGHT_COLORS.find((one) => one === color);
  if (anchor === null || known === undefined || !isText(id, UUID_LENGTH)) return null;
  if (!isTime(createdAt) || !isTime(updatedAt) || !Array.isArray(tags)) return null;
  if (note !== null && !isText(note, MOST_CHARACTERS.note)) return null;
  const named = tags.filter((tag) => isText(tag, MOST_CHARACTERS.tag)).slice(0, MOST_TAGS);
  return { id, anchor, color: known, note, tags: named, createdAt, updatedAt };
}

/** `anchor` as it may be kept, from a sender that may be hostile; `null` if it is none. */
export function checkedAnchor(anchor: unknown): Anchor | null {
  if (!isRecord(anchor)) return null;
  const { quote, prefix, suffix, at } = anchor;
  const { context } = MOST_CHARACTERS;
  if (!isText(quote, MOST_CHARACTERS.quote) || !isText(prefix, context) || !isText(suffix, context))
    return null;
  return typeof at === "number" && at >= 0 && at <= 1 ? { quote, prefix, suffix, at } : null;
}

const UUID_LENGTH = 36;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function isText(value: unknown, most: number): value is string {
  return typeof value === "string" && value.length <= most;
}

/** No highlight was made before 1970, and what comes after the year 9999 is no date everywhere. */
function isTime(value: unknown): value is number {
  return typeof value === "number" && value >= 0 && value <= 253_402_300_799_999;
}
