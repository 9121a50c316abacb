import { inlineOf, type Notes } from "./inline";

/** Columns and rows that one cell may span; browsers stop there, too, or earlier. */
const MOST_SPAN = 1000;

/** A table has at most so many cells once its spans are laid out; what is more is left out. */
const MOST_CELLS = 100_000;

/** The rows of a table as a grid: a cell that spans several places stands in the first, the others are empty. */
function gridOf(table: Element): readonly (readonly (Element | null)[])[] {
  const grid: (Element | null)[][] = [];
  let cells = 0;
  for (const [y, row] of rowsOf(table).entries()) {
    let x = 0;
    for (const cell of row.children) {
      while (grid[y]?.[x] !== undefined) x += 1;
      const [width, height] = [span(cell, "colspan"), span(cell, "rowspan")];
      cells += width * height;
      if (cells > MOST_CELLS) return grid;
      place(grid, cell, x, y, width, height);
    }
  }
  return grid;
}

function rowsOf(table: Element): Element[] {
  return [...table.querySelectorAll("tr")].filter((row) => row.closest("table") === table);
}

function span(cell: Element, name: string): number {
  const value = Number(cell.getAttribute(name) ?? 1);
  return Number.isInteger(value) && value >= 1 && value <= MOST_SPAN ? value : 1;
}

function place(
  grid: (Element | null)[][],
  cell: Element,
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  for (let down = 0; down < height; down += 1) {
    const row = grid[y + down] ?? [];
    grid[y + down] = row;
    for (let right = 0; right < width; right += 1) row[x + right] = down + right === 0 ? cell : null;
  }
}

/** A table as Markdown has them: one row of headings, each cell in a line. */
export function tableOf(table: Element, notes: Notes): string {
  const grid = gridOf(table).slice(0, rowsOf(table).length);
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
  if (width === 0) return "";
  const [head = [], ...body] = grid.map((row) =>
    Array.from({ length: width }, (_, x) => cellOf(row[x] ?? null, notes)),
  );
  const rule = Array.from({ length: width }, () => "---");
  const caption = [...table.children].find(({ localName }) => localName === "caption");
  const rows = [head, rule, ...body].map((row) => `| ${row.join(" | ")} |`).join("\n");
  const title = caption === undefined ? "" : inlineOf(caption.childNodes, notes).trim();
  return title === "" ? rows : `${title}\n\n${rows}`;
}

/** A cell in one line; where it has several blocks, HTML divides them. */
function cellOf(cell: Element | null, notes: Notes): string {
  if (cell === null) return "";
  const blocks = [...cell.childNodes].map((node) => inlineOf([node], notes).trim());
  const own = [...cell.children].some(({ localName }) =>
    /^(?:p|div|ul|ol|dl|pre|blockquote)$/.test(localName),
  );
  const line = own ? blocks.filter((block) => block !== "").join("<br>") : inlineOf(cell.childNodes, notes);
  return line.trim().replace(/\\\n/g, "<br>");
}
