import { useLayoutEffect } from "preact/hooks";

/** When what shows it goes, the focus is again where it was before, in the same document or shadow root. */
export function useFocusBack(near: Element): void {
  useLayoutEffect(() => {
    const root = near.getRootNode();
    if (!(root instanceof Document || root instanceof ShadowRoot)) return;
    const before = root.activeElement;
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
}
