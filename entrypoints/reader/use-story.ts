import { useEffect, useRef, useState } from "preact/hooks";
import type { Article } from "../../utils/article";
import { type RequestError, requestReader } from "../../utils/messages";
import type { Timeline } from "../../utils/timeline";

/** What the library says of the article in the overlay. */
export interface Story {
  /** `null` while it is not known, or nothing was saved. */
  readonly timeline: Timeline | null;
  /** Why it could not be offered; `null` if it could. */
  readonly failure: RequestError | null;
  /** Ids of removed blocks that the reader has put back. */
  readonly restored: readonly number[];
  /** Puts blocks back, and keeps that if the article is in the library. */
  readonly restore: (restored: readonly number[]) => void;
}

/**
 * Offers the article to the library, again when it has grown, and then asks for its story. Without an answer the article is read
 * without one.
 *
 * @param article `null` for what is not to be kept.
 */
export function useStory(article: Article | null): Story {
  const [timeline, setTimeline] = useState<Timeline | null>(null);
  const [failure, setFailure] = useState<RequestError | null>(null);
  const [restored, setRestored] = useState<readonly number[]>([]);
  /** What the reader has put back here; `null` while they have not. */
  const own = useRef<readonly number[] | null>(null);
  const offer = async () => {
    if (article === null) return null;
    const shelved = await requestReader("offerArticle", { article, restored: own.current }).catch(setFailure);
    if (!shelved) return null;
    const kept = own.current ?? shelved.restored;
    // The same ids leave the text as it stands, with what is marked in it.
    setRestored((now) => (now.join() === kept.join() ? now : kept));
    return shelved.stored?.id ?? null;
  };
  const tell = async () => {
    const articleId = await offer();
    if (articleId !== null) setTimeline(await requestReader("readTimeline", { articleId }));
  };
  useEffect(() => {
    tell().catch(() => undefined);
  }, [article]);
  const restore = (ids: readonly number[]) => {
    own.current = ids;
    setRestored(ids);
    void offer();
  };
  return { timeline, failure, restored, restore };
}
