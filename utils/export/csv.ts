import Papa from "papaparse";
import type { ExportedArticle } from "./exported";

/** The columns of the table, in order. */
const COLUMNS: Readonly<Record<string, (exported: ExportedArticle) => string | number | null>> = {
  title: ({ stored }) => stored.title,
  url: ({ stored }) => stored.url,
  site: ({ stored }) => stored.siteName,
  author: ({ stored }) => stored.byline,
  published: ({ stored }) => stored.publishedOn,
  saved: ({ stored }) => new Date(stored.savedAt).toISOString(),
  read: ({ stored }) => (stored.readAt === null ? null : new Date(stored.readAt).toISOString()),
  progress: ({ stored }) => stored.progress,
  starred: ({ stored }) => yesOrNo(stored.starred),
  archived: ({ stored }) => yesOrNo(stored.archived),
  tags: ({ stored }) => stored.tags.join(", "),
  story: ({ story }) => story,
  words: ({ stored }) => stored.wordCount,
  language: ({ stored }) => stored.lang,
  note: ({ stored }) => stored.note,
  highlights: ({ highlights }) => highlights.map(({ quote }) => quote).join("\n"),
};

/** How formulas begin in spreadsheets: https://owasp.org/www-community/attacks/CSV_Injection */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** Lets spreadsheet programs read the file as UTF-8. */
const BYTE_ORDER_MARK = "\ufeff";

/** A table of articles with a row of headings: RFC 4180, each value in quotes. */
export async function* csvOf(articles: AsyncIterable<ExportedArticle>): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(Object.keys(COLUMNS));
  for await (const exported of articles)
    yield csvLine(Object.values(COLUMNS).map((column) => column(exported)));
}

/** One line of a table. A value that a spreadsheet would take for a formula gets an apostrophe before it. */
export function csvLine(values: readonly (string | number | null)[]): string {
  return `${Papa.unparse([[...values]], { quotes: true, escapeFormulae: FORMULA, newline: "\r\n" })}\r\n`;
}

function yesOrNo(value: boolean): string {
  return value ? "yes" : "no";
}
