import { browser } from "wxt/browser";
import { browserI18n, type MessageKey } from "../../utils/i18n";

const SAVED = "✓";
const ADDED = "+1";
const FAILED = "!";

/** The accent of the light themes, on which white reads well whatever the toolbar's color. */
const BADGE_COLOR = "#a8441a";
const MARK_COLOR = "#ffffff";

/**
 * Shows on the toolbar button, while a tab stays on its page, whether the page is in the library; the tooltip says it in words.
 * The browser takes both away when the tab goes on. A tab that is gone is left alone.
 */
export function markTab(tabId: number, saved: boolean): Promise<void> {
  return showOnButton(tabId, saved ? SAVED : "", saved ? "actionTitleSaved" : "actionTitle");
}

/** Shows there what came of a link that was to be saved. */
export function markLink(
  tabId: number,
  outcome: "linkSaved" | "privateWindow" | "saveFailed",
): Promise<void> {
  return showOnButton(tabId, outcome === "linkSaved" ? ADDED : FAILED, outcome);
}

async function showOnButton(tabId: number, text: string, message: MessageKey): Promise<void> {
  const { action } = browser;
  const shown = [
    action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOR }),
    action.setBadgeTextColor({ tabId, color: MARK_COLOR }),
    action.setBadgeText({ tabId, text }),
    action.setTitle({ tabId, title: browserI18n().t(message) }),
  ];
  await Promise.allSettled(shown);
}
