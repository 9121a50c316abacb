import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Rows } from "../../components/library/rows";
import type { Loaded } from "./load";

/** Rows fetched first, a screen of them: each is a request of its own, and the answer to a key must come within a frame. */
const FIRST_ROWS = 16;

/** Rows fetched later at once. */
const PAGE_ROWS = 24;

/** @param signal Aborted when nobody waits for the rows any more: then any will do. */
type Load<Row, At> = (before: At | null, limit: number, signal: AbortSignal) => Promise<Loaded<Row, At>>;

interface SettlingRows<Row> extends Rows<Row> {
  /** False while the rows are still those of the list before. */
  readonly settled: boolean;
}

interface State<Row, At> extends Loaded<Row, At> {
  /** What loaded it; `null` at the beginning. */
  readonly by: Load<Row, At> | null;
  readonly phase: Rows<Row>["phase"];
  readonly error: unknown;
}

/**
 * A list that grows as the reader goes down.
 *
 * @param load Must stay the same function while the list is the same: another one begins another list. The rows of the one
 *   before stand until those of the new one are there.
 * @param revision Another number when the library has changed: what was loaded is loaded again.
 */
export function useRows<Row, At>(load: Load<Row, At>, revision: number): SettlingRows<Row> {
  const [state, setState] = useState<State<Row, At>>({
    by: null,
    rows: [],
    next: null,
    phase: "loading",
    error: null,
  });
  const shown = useRef({ load, count: 0 });
  useEffect(() => {
    const stop = new AbortController();
    if (shown.current.load !== load) shown.current = { load, count: 0 };
    const { signal } = stop;
    load(null, Math.max(FIRST_ROWS, shown.current.count), signal).then(
      (loaded) => signal.aborted || setState({ by: load, ...loaded, phase: "ready", error: null }),
      (error: unknown) =>
        signal.aborted || setState({ by: load, rows: [], next: null, phase: "failed", error }),
    );
    return () => stop.abort();
  }, [load, revision]);
  shown.current.count = shown.current.load === load ? state.rows.length : 0;
  const loadMore = useCallback(async () => {
    if (state.next === null) return;
    const more = await load(state.next, PAGE_ROWS, new AbortController().signal);
    setState((now) =>
      now.next === state.next ? { ...now, ...more, rows: [...now.rows, ...more.rows] } : now,
    );
  }, [load, state.next]);
  const { rows, phase, error } = state;
  return { rows, phase, error, more: state.next !== null, loadMore, settled: state.by === load };
}
