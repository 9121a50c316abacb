import { useEffect, useRef } from "preact/hooks";
import { useI18n } from "../use-i18n";
import { ArticleListRow } from "./ArticleListRow";
import { HEADING_PX, heightOf, ROW_PX, type Stretch, stretchOf } from "./list-layout";
import { dayBefore, localDay, type RowSource, type Selection } from "./rows";
import { useWindow } from "./use-window";

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
export function ArticleList({ list, selection, openId, hrefOf, now }: ArticleListProps) {
  const open = openId === null ? -1 : list.placeOf(openId);
  const { frame, drawn } = useWindow(list, open);
  useWanted(list, drawn);
  return (
    <div
      class="list-window"
      ref={frame}
      data-selecting={selection.ids.size > 0}
      style={{ height: `${heightOf(list)}px` }}
    >
      {stretches(list, drawn).map(({ stretch, places }) => (
        <section
          key={stretch.start}
          class="list-stretch"
          style={{ top: `${stretch.top}px`, height: `${stretch.height}px` }}
        >
          {stretch.on !== null && <ListDay on={stretch.on} now={now} />}
          <ol>
            {places.map((place) => (
              <ArticleListRow
                key={list.idAt(place) ?? `at ${place}`}
                row={list.rowAt(place)}
                place={place}
                count={list.more ? null : list.count}
                top={(stretch.on === null ? 0 : HEADING_PX) + (place - stretch.start) * ROW_PX}
                open={place === open}
                selection={selection}
                hrefOf={hrefOf}
              />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
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
