import { browser } from "wxt/browser";
import { articleFragment, storyFragment } from "../../components/library-links";
import { safeHref } from "../../components/safe-href";
import type { TimelineEntry } from "../../utils/timeline";

/** A saved article opens in the library, a lead on its own site. */
export function linkOf({ articleId, url }: TimelineEntry): string | null {
  return articleId === null ? safeHref(url) : libraryAddress(articleFragment(articleId));
}

export function storyLink(storyId: number): string {
  return libraryAddress(storyFragment(storyId));
}

/** @param fragment Where in the library; empty for its list. */
export async function openLibrary(fragment: string): Promise<void> {
  await browser.tabs.create({ url: libraryAddress(fragment) });
  window.close();
}

function libraryAddress(fragment: string): string {
  return browser.runtime.getURL("/library.html") + fragment;
}
