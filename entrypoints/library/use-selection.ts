import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { RowSource, Selection } from "../../components/library/rows";

/** Articles that can be chosen at once: what is done to them is done in one transaction, a few milliseconds each. */
const MOST_CHOSEN = 500;

export interface Chosen extends Selection {
  readonly clear: () => void;
}

/** The articles that the reader has chosen in a list; another list begins with none. */
export function useSelection(list: RowSource): Chosen {
  const [ids, setIds] = useState<ReadonlySet<number>>(new Set());
  const last = useRef<number | null>(null);
  const clear = () => setIds(new Set());
  useEffect(clear, [list.key]);
  return useMemo(() => {
    const toggle: Selection["toggle"] = (id, through) => {
      const from = through && last.current !== null ? list.placeOf(last.current) : -1;
      last.current = id;
      setIds((before) =>
        from === -1 ? toggled(before, id) : union(before, idsBetween(list, from, list.placeOf(id))),
      );
    };
    return { ids, toggle, clear };
  }, [list, ids]);
}

function toggled(ids: ReadonlySet<number>, id: number): ReadonlySet<number> {
  return ids.has(id) ? new Set([...ids].filter((one) => one !== id)) : union(ids, [id]);
}

function union(ids: ReadonlySet<number>, more: readonly number[]): ReadonlySet<number> {
  return new Set([...ids, ...more].slice(0, MOST_CHOSEN));
}

function idsBetween(list: RowSource, one: number, other: number): readonly number[] {
  const [from, to] = [Math.min(one, other), Math.max(one, other)];
  return Array.from({ length: to - from + 1 }, (_, index) => list.idAt(from + index)).filter(
    (id) => id !== null,
  );
}
