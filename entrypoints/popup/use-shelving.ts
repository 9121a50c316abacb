import { useRef, useState } from "preact/hooks";
import type { OpenArticle, SaveState } from "../../components/popup/popup-state";
import type { Article } from "../../utils/article";
import { RequestError, requestPage, type Shelved } from "../../utils/messages";
import type { ActivePage } from "./page";

/** What the popup asks of the library about its article. */
export interface Shelving {
  /** Saves it, as far as saving is on or `explicit`, and asks for its story. Never from a private window. */
  readonly shelve: (article: Article, explicit: boolean) => Promise<void>;
  /** Takes it out of the library. */
  readonly undo: () => Promise<void>;
  /** Keeps which removed blocks stand in it again. */
  readonly restore: (restored: readonly number[]) => Promise<void>;
}

/** Asks the library; each answer, a failure too, goes to `change`. */
export function useShelving(page: ActivePage | null, change: (part: Partial<OpenArticle>) => void): Shelving {
  const [storedId, setStoredId] = useState<number | null>(null);
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
    await attempt(async () => {
      const shelved = await requestPage("shelveArticle", { article, tabId: page.tabId, explicit });
      setStoredId(shelved.stored?.id ?? null);
      const restored = early.current ?? shelved.restored;
      change({ ...shelvedPart(shelved), restored });
      if (shelved.stored !== null && early.current !== null)
        await requestPage("setRestored", { articleId: shelved.stored.id, restored });
      early.current = null;
    });
  };
  const undo = async () => {
    if (storedId === null) return;
    await attempt(async () => {
      await requestPage("removeArticle", { articleId: storedId });
      setStoredId(null);
      change({ save: { kind: "unsaved", why: "undone" }, timeline: null });
    });
  };
  const restore = async (restored: readonly number[]) => {
    change({ restored });
    if (storedId === null) early.current = restored;
    else await attempt(() => requestPage("setRestored", { articleId: storedId, restored }));
  };
  return { shelve, undo, restore };
}

function shelvedPart({ stored, created, timeline }: Shelved): Partial<OpenArticle> {
  const save: SaveState = stored === null ? { kind: "unsaved", why: "off" } : { kind: "saved", created };
  return { save, timeline };
}

function failure(error: unknown): SaveState {
  const code = error instanceof RequestError ? error.code : "failed";
  return { kind: "failed", why: code === "refused" ? "failed" : code };
}
