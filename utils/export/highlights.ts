import type { Highlight } from "../highlight";
import { csvLine } from "./csv";
import { escapeMarkdown, escapeStart, linkDestination } from "./markdown/escape";

/** A highlight and the article that it stands in. */
export interface ExportedMark {
  readonly highlight: Highlight;
  readonly title: string;
  readonly siteName: string;
  readonly url: string;
}

/** What highlights can be saved as, by the ending of the file. */
export type HighlightFormat = "md" | "json" | "csv";

const WRITERS: Readonly<Record<HighlightFormat, (marks: readonly ExportedMark[]) => string>> = {
  md: markdown,
  json: (marks) => `${JSON.stringify(marks.map(plain), null, 2)}\n`,
  csv: (marks) => `\ufeff${csvLine(COLUMNS)}${marks.map((mark) => csvLine(cells(mark))).join("")}`,
};

/** Highlights as the text of a file. */
export function highlightsFile(marks: readonly ExportedMark[], format: HighlightFormat): string {
  return WRITERS[format](marks);
}

/** Articles in the order of their first highlight; each is a heading, its highlights are quotations. */
function markdown(marks: readonly ExportedMark[]): string {
  const articles = Map.groupBy(marks, ({ highlight }) => highlight.articleId);
  const sections = [...articles.values()].map((own) => {
    const [first] = own;
    const title = first && `## [${escapeMarkdown(first.title)}](${linkDestination(first.url)})`;
    return [title, ...own.map(({ highlight }) => quotation(highlight))].join("\n\n");
  });
  return `${sections.join("\n\n")}\n`;
}

function quotation({ anchor, note, tags }: Highlight): string {
  const quote = lines(anchor.quote).map((line) => `> ${line}`);
  const said = note === null ? [] : ["", ...lines(note)];
  const named = tags.length === 0 ? [] : ["", tags.map((tag) => `#${escapeMarkdown(tag)}`).join(" ")];
  return [...quote, ...said, ...named].join("\n");
}

function lines(text: string): readonly string[] {
  return text
    .trim()
    .split(/\s*\n\s*/)
    .map((line) => escapeStart(escapeMarkdown(line)));
}

const COLUMNS = ["quote", "note", "tags", "color", "title", "site", "url", "created"];

function plain({ highlight, title, siteName, url }: ExportedMark) {
  const { anchor, note, tags, color, createdAt } = highlight;
  const created = new Date(createdAt).toISOString();
  return { quote: anchor.quote, note, tags, color, title, site: siteName, url, created };
}

function cells(mark: ExportedMark): readonly (string | null)[] {
  const { quote, note, tags, color, title, site, url, created } = plain(mark);
  return [quote, note, tags.join(", "), color, title, site, url, created];
}
