/** The list's links, by which keys go through it. */
const LINKS = ".library-list .row-link";

/** The links that are shown: on narrow screens none while an article is open. */
function links(): readonly HTMLAnchorElement[] {
  return [...document.querySelectorAll<HTMLAnchorElement>(LINKS)].filter((row) => row.checkVisibility());
}

/** The place in the list where the reader is: the focused row, or else the open one; -1 for none. */
function position(rows: readonly HTMLAnchorElement[]): number {
  const { activeElement } = document;
  const focused = activeElement instanceof HTMLAnchorElement ? rows.indexOf(activeElement) : -1;
  return focused === -1 ? rows.findIndex((row) => row.ariaCurrent === "true") : focused;
}

/** Focuses the row `steps` rows further down, and opens it if `open`; false if there is none. */
export function stepRow(steps: number, open: boolean): boolean {
  const rows = links();
  const from = position(rows);
  const row = rows[from === -1 ? 0 : from + steps];
  if (row === undefined) return false;
  row.focus();
  if (open) row.click();
  return true;
}

/** Focuses the row where the reader was, or the first. */
export function focusRow(): void {
  const rows = links();
  rows[Math.max(0, position(rows))]?.focus();
}

/** The article whose row has the focus; `null` if none has. */
export function focusedArticle(): number | null {
  const { activeElement } = document;
  const id = activeElement instanceof HTMLElement ? activeElement.dataset.article : undefined;
  return id === undefined ? null : Number(id);
}

/** The article to go on with when those of `ids` go: the one after the last, or else before the first; `null` if there is none. */
export function neighborOf(ids: readonly number[]): number | null {
  const rows = links();
  const goes = (row: HTMLElement) => ids.includes(Number(row.dataset.article));
  const neighbor = rows[rows.findLastIndex(goes) + 1] ?? rows[rows.findIndex(goes) - 1];
  return !rows.some(goes) || neighbor === undefined ? null : Number(neighbor.dataset.article);
}

/** Focuses the row of an article once it is drawn. */
export function focusArticleRow(id: number): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>(`${LINKS}[data-article="${id}"]`)?.focus();
  });
}

export function focusSearch(): void {
  const field = document.querySelector<HTMLInputElement>(".search-input");
  field?.focus();
  field?.select();
}

export function focusMain(): void {
  document.querySelector<HTMLElement>(".library-main")?.focus();
}

/** False on narrow screens while something is open. */
export function listIsShown(): boolean {
  return document.querySelector(".library-list")?.checkVisibility() === true;
}
