import { useLayoutEffect, useRef } from "preact/hooks";

/** What keys do, by `KeyboardEvent.key`; names of several letters have `Shift+` before them where that is held. */
export type RootKeys = Readonly<Record<string, KeyAction>>;

/** `false` leaves the key to others. */
type KeyAction = () => unknown;

/** Elements that take letters themselves. */
const TYPING = "input:not([type=radio], [type=checkbox], [type=range]), textarea, select, [contenteditable]";

/** Listens for single keys in the document or shadow root that `element` stands in, but not while the reader types. */
export function useRootKeys(element: Element, keys: RootKeys): void {
  const current = useRef(keys);
  current.current = keys;
  useLayoutEffect(() => {
    const stop = new AbortController();
    const press = (event: Event) => {
      if (!(event instanceof KeyboardEvent) || isMeantElsewhere(event, element)) return;
      const act = actOf(current.current, event);
      if (act === undefined || act() === false) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    element.getRootNode().addEventListener("keydown", press, { signal: stop.signal, capture: true });
    return () => stop.abort();
  }, [element]);
}

function actOf(keys: RootKeys, { key, shiftKey }: KeyboardEvent): KeyAction | undefined {
  const name = shiftKey && key.length > 1 ? `Shift+${key}` : key;
  return Object.hasOwn(keys, name) ? keys[name] : undefined;
}

function isMeantElsewhere(event: KeyboardEvent, element: Element): boolean {
  const { ctrlKey, metaKey, altKey, isComposing, key, target } = event;
  if (ctrlKey || metaKey || altKey || isComposing) return true;
  if (!(target instanceof Element)) return false;
  // A dialog above the text has keys of its own.
  if (target.closest("dialog") !== element.closest("dialog")) return true;
  return key !== "Escape" && target.closest(TYPING) !== null;
}
