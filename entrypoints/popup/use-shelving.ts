import { useRef } from "preact/hooks";
import type { OpenArticle, SaveState } from "../../components/popup/popup-state";
import type { Article } from "../../utils/article";
import { RequestError, requestPage, type Shelved } from "../../utils/messages";
import type { ActivePage } from "./page";

/** What the popup asks of the library about its article. */
export interface Shelving {
  /** Saves it, as far as saving is on or `explicit`, and asks for its story. Never from a private window. */
  readonly shelve: (article: Article, explicit: boolean) => Promise<void>;
  /** Saves it again with what was added to it, if it is saved at all. */
  readonly renew: (article: Article) => Promise<void>;
  /** Takes it out of the library. */
  readonly undo: () => Promise<void>;
  /** Keeps which removed blocks stand in it again. */
  readonly restore: (restored: readonly number[]) => Promise<void>;
}

/** Asks the library; each answer, a failure too, goes to `change`. */
export function useShelving(page: ActivePage | null, change: (part: Partial<OpenArticle>) => void): Shelving {
  const storedId = useRef<number | null>(null);
  const saving = useRef<Promise<void>>(Promise.resolve());
  /** What the reader put back before the library had answered; `null` if nothing. */
  const early = useRef<readonly number[] | null>(null);
  const attempt = (ask: () => Promise<unknown>) =>
    ask().then(
      () => undefined,
      (error: unknown) => change({ save: failure(error) }),
    );
  const shelve = async (article: Article, explicit: boolean) => {
    if (page === null || page.incognito) return;
    change({ save: { kind: "saving" } });
    saving.current = attempt(async () => {
      const shelved = await requestPage("shelveArticle", { article, tabId: page.tabId, explicit });
      storedId.current = shelved.stored?.id ?? null;
      const restored = early.current ?? shelved.restored;
      change({ ...shelvedPart(shelved), restored });
      if (shelved.stored !== null && early.current !== null)
        await requestPage("setRestored", { articleId: shelved.stored.id, restored });
      early.current = null;
    });
    await saving.current;
  };
  const renew = async (article: Article) => {
    await saving.current;
    if (page === null || storedId.current === null) return;
    await attempt(async () => {
      const { timeline } = await requestPage("shelveArticle", { article, tabId: page.tabId, explicit: true });
      change({ timeline });
    });
  };
  const undo = async () => {
    const articleId = storedId.current;
    if (articleId === null) return;
    await attempt(async () => {
      await requestPage("removeArticle", { articleId });
      storedId.current = null;
      change({ save: { kind: "unsaved", why: "undone" }, timeline: null });
    });
  };
  const restore = async (restored: readonly number[]) => {
    change({ restored });
    const articleId = storedId.current;
    if (articleId === null) early.current = restored;
    else await attempt(() => requestPage("setRestored", { articleId, restored }));
  };
  return { shelve, renew, undo, restore };
}

function shelvedPart({ stored, created, timeline }: Shelved): Partial<OpenArticle> {
  const save: SaveState = stored === null ? { kind: "unsaved", why: "off" } : { kind: "saved", created };
  return { save, timeline };
}

function failure(error: unknown): SaveState {
  const code = error instanceof RequestError ? error.code : "failed";
  return { kind: "failed", why: code === "refused" ? "failed" : code };
}
