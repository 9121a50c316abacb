import { useLayoutEffect, useState } from "preact/hooks";
import type { OpenArticle, PopupState, SaveState, StoryHand } from "../../components/popup/popup-state";
import type { Addition, Article } from "../../utils/article";
import { type ActivePage, addPage, findPages, openReader, type Reading, readPage } from "./page";
import { type Shelving, useShelving } from "./use-shelving";
import { useStoryHand } from "./use-story-hand";

/** What the popup shows, and what its controls do. */
export interface PopupControls extends Pick<Shelving, "undo" | "restore"> {
  readonly hand: StoryHand;
  readonly state: PopupState;
  readonly readAnyway: () => Promise<void>;
  readonly openReader: () => Promise<void>;
  readonly save: () => Promise<void>;
  /** Adds the article's next page, to the library's copy too if it is saved. */
  readonly addPage: () => Promise<Addition>;
}

/**
 * Shows what `firstReading` gives, and only then asks the library about it.
 *
 * @param page `null` if the window has no tab; then there is no reading either.
 */
export function usePopupState(page: ActivePage | null, firstReading: Promise<Reading | null>): PopupControls {
  const [state, setState] = useState<PopupState>({ kind: "working" });
  const change = (part: Partial<OpenArticle>) =>
    setState((now) => (now.kind === "article" ? { ...now, ...part } : now));
  const { shelve, renew, undo, restore } = useShelving(page, change);
  const hand = useStoryHand(state.kind === "article" ? state.timeline : null, change);

  const show = async (asked: Promise<Reading | null>, forced: boolean) => {
    const reading = await asked;
    if (page === null || reading === null) return setState({ kind: "closed", reason: "other" });
    setState(stateOf(reading, page, forced));
    if (reading.article !== null) await shelve(await withPages(page, reading.article), false);
  };
  const withPages = async (of: ActivePage, article: Article) => {
    const pages = await findPages(of);
    if (pages === null || pages.article.html === article.html) {
      change({ next: pages?.next ?? null });
      return article;
    }
    change(pages);
    return pages.article;
  };
  useLayoutEffect(() => {
    show(firstReading, false);
  }, []);

  const readAnyway = async () => {
    if (page !== null) await show(readPage(page, true), true);
  };
  const save = async () => {
    if (state.kind === "article") await shelve(state.article, true);
  };
  const open = async () => {
    if (page === null) return;
    await openReader(page).then(
      () => window.close(),
      () => setState({ kind: "closed", reason: "other" }),
    );
  };
  const add = async (): Promise<Addition> => {
    if (page === null) return { pages: null, failure: "unreachable" };
    const addition = await addPage(page);
    if (addition.pages !== null) {
      change(addition.pages);
      await renew(addition.pages.article);
    }
    return addition;
  };
  return { state, readAnyway, openReader: open, save, addPage: add, undo, restore, hand };
}

function stateOf(reading: Reading, page: ActivePage, forced: boolean): PopupState {
  if (reading.article !== null) {
    const { article, selection } = reading;
    const save: SaveState = page.incognito ? { kind: "unsaved", why: "private" } : { kind: "saving" };
    return { kind: "article", article, next: null, selection, restored: [], save, timeline: null };
  }
  if (reading.selection !== null) {
    const save: SaveState = { kind: "unsaved", why: page.incognito ? "private" : "undone" };
    const alone = { next: null, selection: null, restored: [], timeline: null };
    return { kind: "article", article: reading.selection, save, ...alone };
  }
  switch (reading.failure) {
    case "closed":
      return { kind: "closed", reason: reading.reason };
    case "too-large":
      return { kind: "too-large" };
    case "no-article":
      return { kind: "no-article", forced };
  }
}
