import { browser } from "wxt/browser";
import { browserI18n } from "../../utils/i18n";

const MARK = "✓";

/** The accent of the light themes, on which white reads well whatever the toolbar's color. */
const BADGE_COLOR = "#a8441a";
const MARK_COLOR = "#ffffff";

/**
 * Shows on the toolbar button, while a tab stays on its page, whether the page is in the library; the tooltip says it in words.
 * The browser takes both away when the tab goes on. A tab that is gone is left alone.
 */
export async function markTab(tabId: number, saved: boolean): Promise<void> {
  const { action } = browser;
  const title = browserI18n().t(saved ? "actionTitleSaved" : "actionTitle");
  const shown = [
    action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOR }),
    action.setBadgeTextColor({ tabId, color: MARK_COLOR }),
    action.setBadgeText({ tabId, text: saved ? MARK : "" }),
    action.setTitle({ tabId, title }),
  ];
  await Promise.allSettled(shown);
}
