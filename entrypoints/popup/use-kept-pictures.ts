import { useEffect, useMemo, useState } from "preact/hooks";
import type { ToFragment } from "../../components/article/body-fragment";
import { withKeptPictures } from "../../components/article/kept-pictures";
import { sanitizeToFragment } from "../../utils/extract/sanitize";
import { requestPage } from "../../utils/messages";
import type { Timeline } from "../../utils/timeline";
import { hereId } from "./use-story-hand";

/** The door for HTML, with the pictures that are kept with the article: known once its story is. */
export function useKeptPictures(timeline: Timeline | null, wanted: boolean): ToFragment {
  const [kept, setKept] = useState<ReadonlyMap<string, string> | null>(null);
  const articleId = wanted ? hereId(timeline) : null;
  useEffect(() => {
    if (articleId === null) return;
    requestPage("readPictures", { articleId }).then(
      (pictures) => setKept(new Map(Object.entries(pictures))),
      (error: unknown) => console.warn(error),
    );
  }, [articleId]);
  return useMemo(
    () =>
      kept === null || kept.size === 0 ? sanitizeToFragment : withKeptPictures(sanitizeToFragment, kept),
    [kept],
  );
}
