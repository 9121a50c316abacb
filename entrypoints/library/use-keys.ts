import { useEffect, useRef } from "preact/hooks";
import { useBindings } from "../../components/use-bindings";
import { type CommandId, keyName, keyOf } from "../../utils/keys";

/** What commands do here. An action that returns false leaves the key to the browser. */
export type Keys = { readonly [K in CommandId]?: () => boolean };

/** Elements that take letters themselves. */
const TYPING = "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], dialog";

/** Listens for single keys, wherever the focus is, but not while the reader types. */
export function useKeys(keys: Keys): void {
  const bindings = useBindings();
  const current = useRef({ keys, bindings });
  current.current = { keys, bindings };
  useEffect(() => {
    const stop = new AbortController();
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (event.target instanceof Element && event.target.closest(TYPING) !== null) return;
      const { keys, bindings } = current.current;
      const name = keyName(event);
      const ids = Object.keys(keys) as CommandId[];
      const id = ids.find((one) => keyOf(one, bindings) === name);
      if (id !== undefined && keys[id]?.() === true) event.preventDefault();
    };
    document.addEventListener("keydown", press, { signal: stop.signal });
    return () => stop.abort();
  }, []);
}
