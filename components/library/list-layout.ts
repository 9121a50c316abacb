/** Where the rows of a long list stand, each as high as the others, so that a row is found without drawing those before it. */

/** CSS pixels that a row takes, its line below included: the site, and four lines of title and text, or three and the story or tags. */
export const ROW_PX = 124;

/** CSS pixels that the heading over a day's rows takes. */
export const HEADING_PX = 34;

/** CSS pixels that a list takes at most: Firefox draws no element that is higher than some 17.8 million. */
export const MOST_PX = 16_000_000;

/** Rows of a stretch where there are no headings: a place within it stays far below that limit. */
const STRETCH_ROWS = 1000;

/** Rows that stand together under a heading. */
export interface RowGroup {
  /** The reader's own day, `YYYY-MM-DD`. */
  readonly on: string;
  /** The place in the list of its first row. */
  readonly start: number;
}

/** A stretch of a list: a group, or all of it if it has none. */
export interface Stretch {
  readonly on: string | null;
  readonly start: number;
  readonly end: number;
  readonly top: number;
  readonly height: number;
}

/** What a list's place of scrolling shows. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Layout {
  readonly count: number;
  readonly groups: readonly RowGroup[];
}

/** Where a list is seen from: its own heights, and how much less of them the page has above. */
export interface View {
  readonly top: number;
  readonly bottom: number;
  readonly shift: number;
}

/**
 * What of a list is in sight. One that is higher than an element can be passes the faster, so that its end is reached.
 *
 * @param scrolled CSS pixels of the element that are above the sight.
 * @param sight How high the sight is, in CSS pixels.
 */
export function viewOf(layout: Layout, scrolled: number, sight: number): View {
  const height = heightOf(layout);
  const pace = height <= MOST_PX ? 1 : (height - sight) / (MOST_PX - sight);
  const top = scrolled * pace;
  return { top, bottom: top + sight, shift: top - scrolled };
}

/** Where a height of the list that is not in sight stands in its element: scrolled there, it is in sight or near. */
export function placeOf(layout: Layout, top: number): number {
  const height = heightOf(layout);
  return height <= MOST_PX ? top : (top * MOST_PX) / height;
}

/** How high the whole list is. */
export function heightOf({ count, groups }: Layout): number {
  return count * ROW_PX + groups.length * HEADING_PX;
}

/** The stretch that a row stands in. */
export function stretchOf(layout: Layout, index: number): Stretch {
  const { count, groups } = layout;
  const place = countWhere(groups.length, (at) => (groups[at]?.start ?? 0) <= index) - 1;
  const group = groups[place];
  if (group === undefined) return bareStretch(count, index);
  const end = groups[place + 1]?.start ?? count;
  const top = group.start * ROW_PX + place * HEADING_PX;
  return { ...group, end, top, height: HEADING_PX + (end - group.start) * ROW_PX };
}

function bareStretch(count: number, index: number): Stretch {
  const start = index - (index % STRETCH_ROWS);
  const end = Math.min(count, start + STRETCH_ROWS);
  return { on: null, start, end, top: start * ROW_PX, height: (end - start) * ROW_PX };
}

/** The rows between two heights of the list, those cut off by them included. */
export function rowsBetween(layout: Layout, top: number, bottom: number): Span {
  const { count } = layout;
  const ends = (index: number) => topOf(layout, index) + ROW_PX;
  const from = countWhere(count, (index) => ends(index) <= top);
  const to = countWhere(count, (index) => topOf(layout, index) < bottom);
  return { from: Math.min(from, count), to };
}

function topOf(layout: Layout, index: number): number {
  const { on, start, top } = stretchOf(layout, index);
  return top + (on === null ? 0 : HEADING_PX) + (index - start) * ROW_PX;
}

/** How many of the first `count` numbers fulfil `test`, which all do that stand before one that does. */
function countWhere(count: number, test: (at: number) => boolean): number {
  let from = 0;
  let to = count;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (test(middle)) from = middle + 1;
    else to = middle;
  }
  return from;
}
