import { useLayoutEffect, useState } from "preact/hooks";
import type { OpenArticle, PopupState, SaveState } from "../../components/popup/popup-state";
import type { Article } from "../../utils/article";
import { RequestError, requestPage, type Shelved } from "../../utils/messages";
import { type ActivePage, openReader, type Reading, readPage } from "./page";

/** What the popup shows, and what its controls do. */
export interface PopupControls {
  readonly state: PopupState;
  readonly readAnyway: () => Promise<void>;
  readonly openReader: () => Promise<void>;
  readonly save: () => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly restore: (restored: readonly number[]) => Promise<void>;
}

/**
 * Shows what `firstReading` gives, and only then asks the library about it.
 *
 * @param page `null` if the window has no tab; then there is no reading either.
 */
export function usePopupState(page: ActivePage | null, firstReading: Promise<Reading | null>): PopupControls {
  const [state, setState] = useState<PopupState>({ kind: "working" });
  const [storedId, setStoredId] = useState<number | null>(null);
  const change = (part: Partial<OpenArticle>) =>
    setState((now) => (now.kind === "article" ? { ...now, ...part } : now));

  const shelve = async (article: Article, explicit: boolean) => {
    if (page === null || page.incognito) return;
    change({ save: { kind: "saving" } });
    try {
      const shelved = await requestPage("shelveArticle", { article, tabId: page.tabId, explicit });
      setStoredId(shelved.stored?.id ?? null);
      change(shelvedPart(shelved));
    } catch (error) {
      change({ save: failure(error) });
    }
  };
  const show = async (asked: Promise<Reading | null>, forced: boolean) => {
    const reading = await asked;
    if (page === null || reading === null) return setState({ kind: "closed", reason: "other" });
    setState(stateOf(reading, page, forced));
    if (reading.article !== null) await shelve(reading.article, false);
  };
  const readAnyway = async () => {
    if (page !== null) await show(readPage(page, true), true);
  };
  const restore = async (restored: readonly number[]) => {
    change({ restored });
    if (storedId !== null) await requestPage("setRestored", { articleId: storedId, restored });
  };
  const undo = async () => {
    if (storedId === null) return;
    await requestPage("removeArticle", { articleId: storedId });
    setStoredId(null);
    change({ save: { kind: "unsaved", why: "undone" }, timeline: null });
  };
  const open = async () => {
    if (page === null) return;
    await openReader(page);
    window.close();
  };
  const save = async () => {
    if (state.kind === "article") await shelve(state.article, true);
  };
  useLayoutEffect(() => {
    show(firstReading, false);
  }, []);
  return { state, readAnyway, openReader: open, save, undo, restore };
}

function stateOf(reading: Reading, page: ActivePage, forced: boolean): PopupState {
  if (reading.article !== null) {
    const save: SaveState = page.incognito ? { kind: "unsaved", why: "private" } : { kind: "saving" };
    return { kind: "article", article: reading.article, restored: [], save, timeline: null };
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

function shelvedPart({ stored, created, timeline, restored }: Shelved): Partial<OpenArticle> {
  const save: SaveState = stored === null ? { kind: "unsaved", why: "off" } : { kind: "saved", created };
  return { save, timeline, restored };
}

function failure(error: unknown): SaveState {
  const code = error instanceof RequestError ? error.code : "failed";
  return { kind: "failed", why: code === "refused" ? "failed" : code };
}
