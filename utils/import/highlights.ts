import { textOf } from "../export/text-stream";
import { type ForeignHighlight, HIGHLIGHT_COLORS, type HighlightColor } from "../highlight";
import { csvRows, headNames } from "./csv";
import { ImportError, type ImportProblem, problem, timeOf } from "./item";
import { jsonRecords } from "./json";
import { markdownHighlights } from "./markdown-highlights";

/** A highlight as a file tells of it. */
export interface ImportedHighlight extends ForeignHighlight {
  readonly kind: "highlight";
  /** Where it stands in the file; the first line is 1. */
  readonly line: number;
}

export type HighlightRecord = ImportedHighlight | ImportProblem;

/** What a format says of a highlight, before it is checked. */
export type RawHighlight = {
  readonly [K in Exclude<keyof ImportedHighlight, "kind" | "line" | "createdAt">]?: string;
} & { readonly createdAt?: number | null };

/** Larger files are no highlights: a reader would have marked whole shelves. */
const MOST_BYTES = 64_000_000;

/** Clearline's own headings and Readwise's, in small letters. */
const COLUMNS: Readonly<Record<keyof RawHighlight, readonly string[]>> = {
  quote: ["quote", "highlight"],
  note: ["note"],
  tags: ["tags"],
  color: ["color"],
  title: ["title", "book title"],
  url: ["url", "source url"],
  createdAt: ["created", "highlighted at"],
};

/**
 * The highlights that `file` tells of: Clearline's own exports as Markdown, JSON or CSV, or Readwise's table.
 *
 * @throws {ImportError} When it is none of these, or not whole.
 */
export async function* highlightRecords(file: Blob): AsyncGenerator<HighlightRecord> {
  if (file.size > MOST_BYTES) throw new ImportError("foreign");
  const head = (await file.slice(0, 1024).text()).replace(/^\ufeff/, "").trimStart();
  const text = () => textOf(file.stream());
  if (head.startsWith("[")) yield* jsonHighlights(text());
  else if (/^## \[/.test(head)) {
    for (const { line, ...raw } of markdownHighlights(await file.text())) yield highlightOf(raw, line);
  } else yield* csvHighlights(text());
}

async function* jsonHighlights(text: AsyncIterable<string>): AsyncGenerator<HighlightRecord> {
  for await (const { line, value } of jsonRecords(text, "highlights")) {
    const fields = value ?? {};
    const said = (name: string) => (typeof fields[name] === "string" ? fields[name] : "");
    const tags = Array.isArray(fields.tags) ? fields.tags.filter((tag) => typeof tag === "string") : [];
    const [quote, note, color] = [said("quote"), said("note"), said("color")];
    const raw = { quote, note, color, title: said("title"), url: said("url"), tags: tags.join(",") };
    yield highlightOf({ ...raw, createdAt: timeOf(fields.created) }, line);
  }
}

async function* csvHighlights(text: AsyncIterable<string>): AsyncGenerator<HighlightRecord> {
  let places: ReadonlyMap<string, number> | null = null;
  for await (const { cells, line } of csvRows(text)) {
    if (places === null) {
      const names = headNames(cells);
      const place = (aliases: readonly string[]) => names.findIndex((name) => aliases.includes(name));
      places = new Map(Object.entries(COLUMNS).map(([column, aliases]) => [column, place(aliases)]));
      if (places.get("quote") === -1 || (places.get("title") === -1 && places.get("url") === -1))
        throw new ImportError("foreign");
    } else if (cells.some((cell) => cell !== "")) {
      const cell = (column: keyof RawHighlight) => unescaped(cells[places?.get(column) ?? -1] ?? "");
      const [quote, note, tags] = [cell("quote"), cell("note"), cell("tags")];
      const raw = { quote, note, tags, color: cell("color"), title: cell("title"), url: cell("url") };
      yield highlightOf({ ...raw, createdAt: timeOf(cell("createdAt")) }, line);
    }
  }
  if (places === null) throw new ImportError("foreign");
}

/** Exports put an apostrophe before what a spreadsheet would take for a formula. */
function unescaped(cell: string): string {
  return cell.replace(/^'(?=[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20])/, "");
}

/** Colors that other apps have and Clearline has not. */
const LIKE: Readonly<Record<string, HighlightColor>> = { orange: "yellow", purple: "pink", red: "pink" };

function highlightOf(raw: RawHighlight, line: number): HighlightRecord {
  const { quote = "", note = "", tags = "", color = "", title = "", url = "", createdAt = null } = raw;
  if (quote.trim() === "") return problem(line, "unreadable", title);
  const name = color.trim().toLowerCase();
  const names = new Map(tags.split(",").map((tag) => [tag.trim().toLowerCase(), tag.trim()]));
  names.delete("");
  return {
    kind: "highlight",
    line,
    quote: quote.trim(),
    note: note.trim() === "" ? null : note.trim(),
    tags: [...names.values()],
    color: HIGHLIGHT_COLORS.find((one) => one === name) ?? LIKE[name] ?? "yellow",
    title: title.trim(),
    url: URL.canParse(url.trim()) ? url.trim() : null,
    createdAt,
  };
}
