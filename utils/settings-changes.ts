import { browser } from "wxt/browser";

/** Each setting has a storage key of its own, so that two pages that change two settings lose neither. */
export const STORAGE_PREFIX = "setting:";

/** Calls `listener` after each change, made on whatever page, until `signal` aborts. */
export function onSettingsChange(listener: () => void, signal: AbortSignal): void {
  const changed = (changes: Record<string, unknown>) => {
    if (Object.keys(changes).some((key) => key.startsWith(STORAGE_PREFIX))) listener();
  };
  browser.storage.local.onChanged.addListener(changed);
  signal.addEventListener("abort", () => browser.storage.local.onChanged.removeListener(changed), {
    once: true,
  });
}
