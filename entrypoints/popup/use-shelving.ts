import { useRef } from "preact/hooks";
import type { OpenArticle, SaveState } from "../../components/popup/popup-state";
import type { Article } from "../../utils/article";
import { RequestError, requestPage } from "../../utils/messages";
import type { Shelved } from "../../utils/requests";
import type { ActivePage } from "./page";

/** What the popup asks of the library about its article. */
export interface Shelving {
  /** Saves it, as far as saving is on or `explicit`, and then asks for its story. Never from a private window. */
  readonly shelve: (article: Article, explicit: boolean) => Promise<void>;
  /** Saves it again with what was added to it, if it is saved at all. */
  readonly renew: (article: Article) => Promise<void>;
  /** Takes it out of the library. */
  readonly undo: () => Promise<void>;
  /** Keeps which removed blocks stand in it again. */
  readonly restore: (restored: readonly number[]) => Promise<void>;
}

/** A save that the library has not answered yet. */
interface Saving {
  readonly offer: () => Promise<Shelved>;
  readonly done: Promise<void>;
}

/** Asks the library; each answer, a failure too, goes to `change`. */
export function useShelving(page: ActivePage | null, change: (part: Partial<OpenArticle>) => void): Shelving {
  const storedId = useRef<number | null>(null);
  const saving = useRef<Saving | null>(null);
  /** What the reader put back while nothing was saved; `null` if nothing. */
  const early = useRef<readonly number[] | null>(null);
  const attempt = (ask: () => Promise<unknown>) =>
    ask().then(
      () => undefined,
      (error: unknown) => change({ save: failure(error) }),
    );
  const offer = (article: Article, explicit: boolean) =>
    requestPage("shelveArticle", { article, tabId: page?.tabId ?? -1, explicit, restored: early.current });
  const tellStory = async (articleId: number) => {
    const timeline = await requestPage("readTimeline", { articleId }).catch(() => null);
    // Meanwhile the reader may have taken the article out again.
    if (storedId.current === articleId) change({ timeline });
  };
  const save = async (first: Promise<Shelved>) => {
    const shelved = await first;
    storedId.current = shelved.stored?.id ?? null;
    change({ save: saveState(shelved), restored: early.current ?? shelved.restored });
    if (storedId.current !== null) await tellStory(storedId.current);
  };
  const shelve = async (article: Article, explicit: boolean) => {
    if (page === null || page.incognito) return;
    change({ save: { kind: "saving" } });
    const again = () => offer(article, explicit);
    const done = attempt(() => save(again()));
    saving.current = { offer: again, done };
    await done;
    saving.current = null;
  };
  const renew = async (article: Article) => {
    await saving.current?.done;
    const articleId = storedId.current;
    if (articleId === null) return;
    await attempt(async () => {
      await offer(article, true);
      await tellStory(articleId);
    });
  };
  const undo = async () => {
    const articleId = storedId.current;
    if (articleId === null) return;
    await attempt(async () => {
      await requestPage("removeArticle", { articleId, tabId: page?.tabId ?? -1 });
      storedId.current = null;
      change({ save: { kind: "unsaved", why: "undone" }, timeline: null });
    });
  };
  const restore = async (restored: readonly number[]) => {
    change({ restored });
    early.current = restored;
    const articleId = storedId.current;
    // A popup may be closed before the save is answered: what was put back is sent at once, with the article.
    if (articleId !== null) await attempt(() => requestPage("setRestored", { articleId, restored }));
    else if (saving.current !== null) await attempt(saving.current.offer);
  };
  return { shelve, renew, undo, restore };
}

function saveState({ stored, created }: Shelved): SaveState {
  return stored === null ? { kind: "unsaved", why: "off" } : { kind: "saved", created };
}

function failure(error: unknown): SaveState {
  const code = error instanceof RequestError ? error.code : "failed";
  return { kind: "failed", why: code === "refused" ? "failed" : code };
}
