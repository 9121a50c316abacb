import { articleFragment } from "../../components/library-links";
import { safeHref } from "../../components/safe-href";
import type { TimelineEntry } from "../../utils/timeline";

/** A saved article opens here, a lead on its own site. */
export function entryHref({ articleId, url }: TimelineEntry): string | null {
  return articleId === null ? safeHref(url) : articleFragment(articleId);
}
