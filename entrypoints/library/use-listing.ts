import { useEffect, useMemo, useReducer, useState } from "preact/hooks";
import type { RowGroup } from "../../components/library/list-layout";
import { groupByDay, type RowSource } from "../../components/library/rows";
import type { Order } from "../../utils/article";
import type { Library } from "../../utils/store/db";
import type { Facet } from "../../utils/store/facets";
import { type Listing, listing } from "../../utils/store/listing";
import { loadRows } from "./load";
import { RowCache } from "./row-cache";

interface State {
  readonly key: string;
  readonly phase: RowSource["phase"];
  readonly error: unknown;
  readonly listing: Listing;
  readonly groups: readonly RowGroup[];
}

const NOTHING: Listing = { ids: new Uint32Array(), savedAt: new Float64Array() };
const LOADING: State = { key: "", phase: "loading", error: null, listing: NOTHING, groups: [] };

/**
 * All articles that have `facet`, in `order`, their rows fetched as they come into sight; `null` for a facet lists nothing.
 *
 * @param revision Another number when the library has changed: until the new list is there the old one stays.
 */
export function useListing(library: Library, facet: Facet | null, order: Order, revision: number): RowSource {
  const [state, setState] = useState(LOADING);
  const [drawn, draw] = useReducer((count: number, _: null) => count + 1, 0);
  const cache = useMemo(
    () =>
      new RowCache(
        (ids) => loadRows(library, ids),
        () => draw(null),
      ),
    [library],
  );
  useEffect(() => {
    if (facet === null) return;
    let current = true;
    const key = listKey(facet, order);
    cache.outdate();
    listing(library, facet, order).then(
      (found) =>
        current &&
        setState({ key, phase: "ready", error: null, listing: found, groups: groupsOf(found, order) }),
      (error: unknown) => current && setState({ ...LOADING, key, phase: "failed", error }),
    );
    return () => {
      current = false;
    };
  }, [library, facet, order, revision]);
  return useMemo(() => sourceOf(state, cache), [state, cache, drawn]);
}

/** The key of the list that `useListing` gives. */
export function listKey(facet: Facet, order: Order): string {
  return `${facet} ${order}`;
}

function groupsOf({ ids, savedAt }: Listing, order: Order): readonly RowGroup[] {
  const isByTime = order === "newest" || order === "oldest";
  return isByTime ? groupByDay(ids.length, (place) => savedAt[place] ?? 0) : [];
}

function sourceOf({ listing: { ids }, ...state }: State, cache: RowCache): RowSource {
  const idAt = (place: number) => ids[place] ?? null;
  return {
    ...state,
    count: ids.length,
    more: false,
    idAt,
    rowAt: (place) => cache.get(ids[place] ?? 0),
    placeOf: (id) => ids.indexOf(id),
    want: (places) => cache.want(places.flatMap((place) => idAt(place) ?? [])),
  };
}
