import Papa from "papaparse";
import { ImportError, type ImportRecord, itemOf, type RawItem, timeOf } from "./item";

/** Characters of one row: a quotation mark that is never closed would make the rest of the file one. */
const LONGEST_ROW = 4_000_000;

/** What columns are called in the exports of Pocket, Instapaper, Readwise Reader and Clearline, in small letters. */
const COLUMNS = {
  url: ["url", "link", "address"],
  title: ["title", "name"],
  tags: ["tags", "document tags", "labels"],
  savedAt: ["time_added", "timestamp", "saved date", "saved", "date added", "created"],
  state: ["status", "folder", "location"],
  note: ["note", "selection", "description"],
  progress: ["reading progress", "progress"],
  starred: ["starred"],
  archived: ["archived"],
  read: ["read"],
} as const satisfies Record<string, readonly string[]>;

type Column = keyof typeof COLUMNS;

/** Pages of a table with a row of headings. */
export async function* csvRecords(text: AsyncIterable<string>): AsyncGenerator<ImportRecord> {
  let places: ReadonlyMap<Column, number> | null = null;
  for await (const { cells, line } of csvRows(text)) {
    if (places === null) {
      places = placesIn(cells);
      if (!places.has("url")) throw new ImportError("foreign");
    } else if (cells.some((cell) => cell !== "")) yield itemOf(rawOf(cells, places), line);
  }
  if (places === null) throw new ImportError("foreign");
}

function placesIn(heads: readonly string[]): ReadonlyMap<Column, number> {
  const names = headNames(heads);
  const columns = Object.entries(COLUMNS) as [Column, readonly string[]][];
  return new Map(
    columns.flatMap(([column, aliases]) => {
      const place = names.findIndex((name) => aliases.includes(name));
      return place === -1 ? [] : [[column, place] as const];
    }),
  );
}

/** Headings in small letters. */
export function headNames(heads: readonly string[]): readonly string[] {
  return heads.map((head) =>
    head
      .replace(/^\ufeff/, "")
      .trim()
      .toLowerCase(),
  );
}

function rawOf(cells: readonly string[], places: ReadonlyMap<Column, number>): RawItem {
  const cell = (column: Column) => cells[places.get(column) ?? -1] ?? "";
  const state = cell("state").trim().toLowerCase();
  const archived = /^(?:archive|archived|read)$/.test(state) || cell("archived") === "yes";
  const progress = Number(cell("progress"));
  return {
    url: cell("url"),
    title: cell("title"),
    tags: tagsIn(cell("tags"), state),
    savedAt: timeOf(cell("savedAt")),
    archived,
    read: archived || cell("read") !== "",
    starred: state === "starred" || cell("starred") === "yes",
    progress: progress >= 0 && progress <= 1 ? progress : 0,
    note: cell("note").trim() === "" ? null : cell("note").trim(),
  };
}

/** Folders that mean something else than a tag would. */
const STATES = /^(?:|unread|read|archive|archived|starred|new|later|feed|shortlist|inbox)$/;

/** Tags with commas or bars between them, or as a list in JSON or Python; a folder of the reader's own is one, too. */
function tagsIn(cell: string, state: string): readonly string[] {
  const inner = /^\[(.*)\]$/.exec(cell.trim())?.[1] ?? cell;
  const tags = inner.split(/[,|]/).map((tag) => tag.trim().replace(/^(["'])(.*)\1$/, "$2"));
  return STATES.test(state) ? tags : [...tags, state];
}

export interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

/** The rows of a table, read piece by piece. */
export async function* csvRows(text: AsyncIterable<string>): AsyncGenerator<Row> {
  let rest = "";
  let line = 1;
  let parser: Papa.Parser | null = null;
  const rowsIn = function* (last: boolean): Generator<Row> {
    parser ??= new Papa.Parser({ delimiter: delimiterOf(rest) });
    const { data, errors, meta } = parser.parse(rest, 0, !last) as Papa.ParseResult<string[]>;
    if (last && errors.some(({ type }) => type === "Quotes")) throw new ImportError("damaged");
    rest = rest.slice(meta.cursor);
    for (const cells of data) {
      yield { cells, line };
      line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0);
    }
  };
  for await (const chunk of text) {
    rest += chunk;
    if (rest.includes("\n")) yield* rowsIn(false);
    if (rest.length > LONGEST_ROW) throw new ImportError("tooLarge");
  }
  if (rest !== "") yield* rowsIn(true);
}

/** What divides the cells of the first line. */
function delimiterOf(text: string): string {
  const head = text.split("\n", 1)[0] ?? "";
  const counts = [",", ";", "\t"].map((mark) => [mark, head.split(mark).length] as const);
  return counts.reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}
