import { useEffect, useRef } from "preact/hooks";
import { localDay } from "../local-day";
import { useI18n } from "../use-i18n";
import { ArticleListRow } from "./ArticleListRow";
import { HEADING_PX, heightOf, MOST_PX, placeOf, ROW_PX, type Stretch, stretchOf } from "./list-layout";
import { dayBefore, type RowSource, type Selection } from "./rows";
import { type Slots, slotsOf } from "./slots";
import { type ListWindow, useWindow } from "./use-window";

/** How long a row must stay to be fetched: two frames. */
const SETTLE_MS = 33;

interface ArticleListProps {
  readonly list: RowSource;
  readonly selection: Selection;
  /** The article that is open; `null` if none. */
  readonly openId: number | null;
  readonly hrefOf: (articleId: number) => string;
  /** Milliseconds since the Unix epoch. */
  readonly now: number;
}

/** Saved articles, of which only those in sight are drawn, and those where the reader is. */
export function ArticleList({ list, now, ...props }: ArticleListProps) {
  const open = props.openId === null ? -1 : list.placeOf(props.openId);
  const { frame, drawn, seen } = useWindow(list, open);
  useWanted(list, drawn);
  const found = stretches(list, drawn);
  const slots = useSlots(found.map(({ stretch }) => stretch.start));
  return (
    <div
      class="list-window"
      ref={frame}
      data-selecting={props.selection.ids.size > 0}
      style={{ height: `${Math.min(heightOf(list), MOST_PX)}px` }}
    >
      {found.map(({ stretch, places }) => (
        <ListStretch
          key={slots.get(stretch.start)}
          list={list}
          stretch={stretch}
          top={topOf(list, stretch, seen)}
          places={places}
          now={now}
          {...props}
        />
      ))}
    </div>
  );
}

interface ListStretchProps extends ArticleListProps {
  readonly stretch: Stretch;
  /** Where its element stands, in CSS pixels. */
  readonly top: number;
  /** Of the rows to draw in it. */
  readonly places: readonly number[];
}

function ListStretch({ list, stretch, top, places, now, openId, ...props }: ListStretchProps) {
  const idAt = (place: number) => list.idAt(place) ?? -1 - place;
  const slots = useSlots(places.map(idAt));
  const { on, start, height } = stretch;
  return (
    <section class="list-stretch" style={{ top: `${top}px`, height: `${height}px` }}>
      {on !== null && <ListDay on={on} now={now} />}
      <ol>
        {places.map((place) => (
          <ArticleListRow
            key={slots.get(idAt(place))}
            row={list.rowAt(place)}
            place={place}
            count={list.more ? null : list.count}
            top={(on === null ? 0 : HEADING_PX) + (place - start) * ROW_PX}
            open={openId !== null && list.idAt(place) === openId}
            {...props}
          />
        ))}
      </ol>
    </section>
  );
}

/** Where a stretch stands in the element of the list: what is in sight near the place of scrolling, the rest at its share. */
function topOf(list: RowSource, { start, end, top }: Stretch, seen: ListWindow["seen"]): number {
  const isSeen = start < seen.to && end > seen.from;
  return isSeen ? top - seen.shift : placeOf(list, top);
}

/** The slots of what is drawn: elements go on to what comes in place of what they have shown. */
function useSlots(ids: readonly number[]): Slots {
  const slots = useRef<Slots>(new Map());
  slots.current = slotsOf(slots.current, ids);
  return slots.current;
}

/** Has the drawn rows fetched: those of a new list at once, the others when the reader has not passed them already. */
function useWanted(list: RowSource, drawn: readonly number[]): void {
  const begun = useRef("");
  useEffect(() => {
    const delay = begun.current === list.key ? SETTLE_MS : 0;
    const timer = setTimeout(() => {
      begun.current = list.key;
      list.want(drawn);
    }, delay);
    return () => clearTimeout(timer);
  }, [list, drawn.join()]);
}

/** The places by the stretches of the list that they stand in. */
function stretches(list: RowSource, places: readonly number[]) {
  const found: { readonly stretch: Stretch; readonly places: number[] }[] = [];
  for (const place of places) {
    const last = found.at(-1);
    if (last !== undefined && place < last.stretch.end) last.places.push(place);
    else found.push({ stretch: stretchOf(list, place), places: [place] });
  }
  return found;
}

function ListDay({ on, now }: { readonly on: string; readonly now: number }) {
  const { t, day } = useI18n();
  const near = on === localDay(now) ? "libraryToday" : on === dayBefore(now) ? "libraryYesterday" : null;
  return (
    <h2 class="list-date">
      <time dateTime={on}>{near === null ? day(on, "weekday", new Date(now).getFullYear()) : t(near)}</time>
    </h2>
  );
}
