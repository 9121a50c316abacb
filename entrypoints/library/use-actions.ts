import { useI18n } from "../../components/use-i18n";
import type { StoredArticle } from "../../utils/article";
import type { I18n, PluralKey } from "../../utils/i18n";
import { removeArticles, restoreArticles, type Shelf } from "../../utils/library";
import { changeMarks, type Flag, flipMarks, putMarks } from "../../utils/store/marks";
import { focusArticleRow, neighborOf } from "./list-focus";
import type { Route } from "./route";
import type { Notices } from "./use-notices";

/** What the reader does to one article or to several. What puts articles out of the list, or back, can be taken back. */
export interface Actions {
  readonly remove: (articleIds: readonly number[]) => Promise<void>;
  /** Turns a mark round: all get it, unless all have it. */
  readonly flip: (articleIds: readonly number[], flag: Flag) => Promise<void>;
  readonly addTags: (articleIds: readonly number[], tags: readonly string[]) => Promise<void>;
}

type Go = (route: Route, replace?: boolean) => void;

export function useActions(shelf: Shelf, route: Route, go: Go, notices: Notices): Actions {
  const i18n = useI18n();
  const { library } = shelf;
  const { say, failed } = notices;
  const remove = useRemove(shelf, route, go, notices);
  const flip = async (ids: readonly number[], flag: Flag) => {
    const { before, after } = await flipMarks(library, ids, flag, Date.now());
    if (after.length > 1 || (after.length === 1 && flag === "archived"))
      say(flippedMessage(i18n, flag, after), () => putMarks(library, before));
  };
  const addTags = async (ids: readonly number[], tags: readonly string[]) => {
    const { before } = await changeMarks(library, ids, (row) => ({
      tags: [...new Set([...row.tags, ...tags])],
    }));
    say(i18n.plural("libraryTaggedMany", before.length), () => putMarks(library, before));
  };
  return {
    remove: (ids) => remove(ids).catch(failed),
    flip: (ids, flag) => flip(ids, flag).catch(failed),
    addTags: (ids, tags) => addTags(ids, tags).catch(failed),
  };
}

/** Deletes articles, says so, and takes it back on request. The reader goes on with the next article. */
function useRemove(shelf: Shelf, route: Route, go: Go, { say }: Notices) {
  const i18n = useI18n();
  const openId = route.place.kind === "article" ? route.place.id : null;
  const open = (id: number | null) =>
    go({ ...route, place: id === null ? { kind: "nothing" } : { kind: "article", id } }, true);
  const restore = async (ids: readonly number[], wasOpen: number | null) => {
    const rows = await restoreArticles(shelf, ids);
    if (rows.some(({ id }) => id === wasOpen)) open(wasOpen);
    if (rows[0] !== undefined) focusArticleRow(rows[0].id);
  };
  return async (ids: readonly number[]) => {
    const neighbor = neighborOf(ids);
    const wasOpen = openId !== null && ids.includes(openId) ? openId : null;
    const rows = await removeArticles(shelf, ids, Date.now());
    const [only] = rows;
    if (only === undefined) return;
    const message =
      rows.length === 1
        ? i18n.t("libraryDeleted", only.title)
        : i18n.plural("libraryDeletedMany", rows.length);
    say(message, () => restore(ids, wasOpen));
    if (wasOpen !== null) open(neighbor);
    if (neighbor !== null) focusArticleRow(neighbor);
  };
}

/** What is said of several articles that got a mark, and of those that lost it. */
const FLIPPED: Readonly<Record<Flag, readonly [got: PluralKey, lost: PluralKey]>> = {
  archived: ["libraryArchivedMany", "libraryUnarchivedMany"],
  starred: ["libraryStarredMany", "libraryUnstarredMany"],
  read: ["libraryReadMany", "libraryUnreadMany"],
};

function flippedMessage({ t, plural }: I18n, flag: Flag, after: readonly StoredArticle[]): string {
  const [first] = after;
  const has = flag === "read" ? first?.readAt !== null : first?.[flag] === true;
  if (after.length === 1 && flag === "archived")
    return t(has ? "libraryArchived" : "libraryUnarchived", first?.title ?? "");
  const [got, lost] = FLIPPED[flag];
  return plural(has ? got : lost, after.length);
}
