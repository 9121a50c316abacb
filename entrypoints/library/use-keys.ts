import { useEffect, useRef } from "preact/hooks";

/** What the keys do, by `KeyboardEvent.key`. An action that returns false leaves the key to the browser. */
export type Keys = Readonly<Record<string, () => boolean>>;

/** Elements that take letters themselves. */
const TYPING = "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], dialog";

/** Listens for single keys, wherever the focus is, but not while the reader types. */
export function useKeys(keys: Keys): void {
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    const stop = new AbortController();
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (event.target instanceof Element && event.target.closest(TYPING) !== null) return;
      const act = Object.hasOwn(current.current, event.key) ? current.current[event.key] : undefined;
      if (act?.() === true) event.preventDefault();
    };
    document.addEventListener("keydown", press, { signal: stop.signal });
    return () => stop.abort();
  }, []);
}
