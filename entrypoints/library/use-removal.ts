import { useState } from "preact/hooks";
import { useI18n } from "../../components/use-i18n";
import type { StoredArticle } from "../../utils/article";
import { removeArticle, restoreArticle, type Shelf } from "../../utils/library";
import { type Flag, flipMark } from "../../utils/store/marks";
import { focusArticleRow, neighborOf } from "./list-focus";
import type { Route } from "./route";

/** A short notice; with a way back if `undo` is given. */
export interface Notice {
  readonly key: number;
  readonly message: string;
  readonly undo: (() => void) | null;
}

export interface Removal {
  /** `null` if there is nothing to say. */
  readonly notice: Notice | null;
  readonly remove: (articleId: number) => Promise<void>;
  /** Turns a mark round; what puts an article out of the list, or back, is said and can be taken back. */
  readonly flip: (articleId: number, flag: Flag) => Promise<void>;
  /** Takes the last removal back; false if there is none to take back. */
  readonly undo: () => boolean;
  readonly dismiss: () => void;
}

/** Deletes articles, says so, and takes it back on request. The reader goes on with the next article. */
export function useRemoval(
  shelf: Shelf,
  route: Route,
  go: (route: Route, replace?: boolean) => void,
): Removal {
  const { t } = useI18n();
  const [notice, setNotice] = useState<Notice | null>(null);
  const say = (message: string, undo: Notice["undo"]) =>
    setNotice((last) => ({ key: (last?.key ?? 0) + 1, message, undo }));
  const failed = () => say(t("libraryActionFailed"), null);
  const restore = async ({ id }: StoredArticle, wasOpen: boolean) => {
    setNotice(null);
    const restored = await restoreArticle(shelf, id);
    if (wasOpen && restored !== null) go({ ...route, place: { kind: "article", id: restored.id } }, true);
    focusArticleRow(id);
  };
  const remove = async (id: number) => {
    const neighbor = neighborOf(id);
    const wasOpen = route.place.kind === "article" && route.place.id === id;
    const removed = await removeArticle(shelf, id, Date.now());
    if (removed === null) return;
    say(t("libraryDeleted", removed.title), () => restore(removed, wasOpen).catch(failed));
    const next =
      neighbor === null ? ({ kind: "nothing" } as const) : ({ kind: "article", id: neighbor } as const);
    if (wasOpen) go({ ...route, place: next }, true);
    if (neighbor !== null) focusArticleRow(neighbor);
  };
  const flip = async (id: number, flag: Flag) => {
    const row = await flipMark(shelf.library, id, flag, Date.now());
    if (row === null || flag !== "archived") return;
    const message = t(row.archived ? "libraryArchived" : "libraryUnarchived", row.title);
    say(message, () => {
      setNotice(null);
      flipMark(shelf.library, id, flag, Date.now()).catch(failed);
    });
  };
  const undo = () => {
    notice?.undo?.();
    return notice?.undo != null;
  };
  return {
    notice,
    remove: (id) => remove(id).catch(failed),
    flip: (id, flag) => flip(id, flag).catch(failed),
    undo,
    dismiss: () => setNotice(null),
  };
}
