import { focusedArticle, focusMain, focusRow, focusSearch, stepRow } from "./list-focus";
import type { Route } from "./route";
import { useKeys } from "./use-keys";
import type { Removal } from "./use-removal";

/** The library's keys; components/library/KeysHelp tells them to the reader. */
export function useLibraryKeys(
  route: Route,
  go: (route: Route) => void,
  removal: Removal,
  showKeys: () => void,
): void {
  const { place } = route;
  const isOpen = place.kind === "article" || place.kind === "story";
  const target = () => focusedArticle() ?? (place.kind === "article" ? place.id : null);
  const withArticle = (act: (id: number) => Promise<void>) => {
    const id = target();
    if (id !== null) void act(id);
    return id !== null;
  };
  useKeys({
    j: () => stepRow(1, isOpen),
    k: () => stepRow(-1, isOpen),
    "#": () => withArticle(removal.remove),
    e: () => withArticle((id) => removal.flip(id, "archived")),
    f: () => withArticle((id) => removal.flip(id, "starred")),
    z: removal.undo,
    "/": () => done(focusSearch),
    "?": () => done(showKeys),
    Enter: () => isFocusedRowOpen() && done(focusMain),
    Escape: () => place.kind !== "nothing" && done(() => leave(route, go)),
  });
}

function done(act: () => void): true {
  act();
  return true;
}

/** Enter opens a row; in one that is open it goes on to the text. */
function isFocusedRowOpen(): boolean {
  const { activeElement } = document;
  return activeElement?.matches(".row-link[aria-current=true]") === true;
}

function leave(route: Route, go: (route: Route) => void): void {
  go({ ...route, place: { kind: "nothing" } });
  requestAnimationFrame(focusRow);
}
