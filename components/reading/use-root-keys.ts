import { useLayoutEffect, useRef } from "preact/hooks";
import { type CommandId, keyName, keyOf } from "../../utils/keys";
import { useBindings } from "../use-bindings";

/** What commands do here. */
export type RootKeys = { readonly [K in CommandId]?: KeyAction };

/** `false` leaves the key to others. */
type KeyAction = () => unknown;

/** Elements that take letters themselves. */
const TYPING = "input:not([type=radio], [type=checkbox], [type=range]), textarea, select, [contenteditable]";

/** Listens for single keys in the document or shadow root that `element` stands in, but not while the reader types. */
export function useRootKeys(element: Element, keys: RootKeys): void {
  const bindings = useBindings();
  const current = useRef({ keys, bindings });
  current.current = { keys, bindings };
  useLayoutEffect(() => {
    const stop = new AbortController();
    const press = (event: Event) => {
      if (!(event instanceof KeyboardEvent) || isMeantElsewhere(event, element)) return;
      const { keys, bindings } = current.current;
      const name = keyName(event);
      const ids = Object.keys(keys) as CommandId[];
      const done = ids.filter((id) => keyOf(id, bindings) === name).some((id) => keys[id]?.() !== false);
      if (!done) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    element.getRootNode().addEventListener("keydown", press, { signal: stop.signal, capture: true });
    return () => stop.abort();
  }, [element]);
}

/** True for a key that is meant for something else than the text around `element`: a field, the browser, a dialog above. */
export function isMeantElsewhere(event: KeyboardEvent, element: Element): boolean {
  const { ctrlKey, metaKey, altKey, isComposing, key, target } = event;
  if (ctrlKey || metaKey || altKey || isComposing) return true;
  if (!(target instanceof Element)) return false;
  // A dialog above the text has keys of its own.
  if (target.closest("dialog") !== element.closest("dialog")) return true;
  return key !== "Escape" && target.closest(TYPING) !== null;
}
