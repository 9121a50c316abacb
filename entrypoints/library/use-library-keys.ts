import { focusedArticle, focusMain, focusRow, focusSearch, stepRow } from "./list-focus";
import type { Route } from "./route";
import type { Actions } from "./use-actions";
import { useKeys } from "./use-keys";
import type { Notices } from "./use-notices";
import type { Chosen } from "./use-selection";

/** What the keys do in the library. */
export function useLibraryKeys(
  route: Route,
  go: (route: Route) => void,
  actions: Actions,
  notices: Notices,
  selection: Chosen,
  showKeys: () => void,
): void {
  const { place } = route;
  const isOpen = place.kind === "article" || place.kind === "story";
  const target = () => focusedArticle() ?? (place.kind === "article" ? place.id : null);
  /** The chosen articles, or else the one where the reader is. */
  const withArticles = (act: (ids: readonly number[]) => unknown) => {
    const id = target();
    const ids = selection.ids.size > 0 ? [...selection.ids] : id === null ? [] : [id];
    if (ids.length > 0) act(ids);
    return ids.length > 0;
  };
  useKeys({
    nextArticle: () => stepRow(1, isOpen),
    previousArticle: () => stepRow(-1, isOpen),
    deleteArticle: () => withArticles(actions.remove),
    archive: () => withArticles((ids) => actions.flip(ids, "archived")),
    star: () => withArticles((ids) => actions.flip(ids, "starred")),
    choose: () => chooseRow(selection, false),
    chooseThrough: () => chooseRow(selection, true),
    undo: notices.undo,
    search: () => done(focusSearch),
    help: () => done(showKeys),
    openArticle: () => isFocusedRowOpen() && done(focusMain),
    backToList: () => {
      if (selection.ids.size > 0) return done(selection.clear);
      return place.kind !== "nothing" && done(() => leave(route, go));
    },
  });
}

function chooseRow(selection: Chosen, through: boolean): boolean {
  const id = focusedArticle();
  if (id !== null) selection.toggle(id, through);
  return id !== null;
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
