import { useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { BrowserKey } from "../../../components/keys/BrowserKey";
import { KeySettings } from "../../../components/keys/KeySettings";
import { SettingsSection } from "../../../components/library/settings/SettingsSection";
import { useI18n } from "../../../components/use-i18n";
import type { Settings } from "../../../utils/settings";

interface KeysPanelProps {
  readonly settings: Settings;
  readonly onSettings: (change: Partial<Settings>) => void;
}

/** All keys: the one that the browser keeps, and Clearline's own. */
export function KeysPanel({ settings, onSettings }: KeysPanelProps) {
  const { t } = useI18n();
  const shortcut = useShortcut();
  return (
    <SettingsSection id="keys">
      <BrowserKey shortcut={shortcut} onChange={() => void openShortcuts()} />
      <p class="settings-hint">{t("keysHint")}</p>
      <KeySettings keys={settings.keys} onKeys={(keys) => onSettings({ keys })} />
    </SettingsSection>
  );
}

/** The key that the browser has for the reading view; an empty string if it has none. */
function useShortcut(): string {
  const [shortcut, setShortcut] = useState("");
  useEffect(() => {
    const look = async () => {
      const commands = await browser.commands.getAll();
      setShortcut(commands.find(({ name }) => name === "open-reader")?.shortcut ?? "");
    };
    look();
    addEventListener("focus", look);
    return () => removeEventListener("focus", look);
  }, []);
  return shortcut;
}

/** Opens the browser's own page of shortcuts: Firefox has a call for it, Chromium an address. */
async function openShortcuts(): Promise<void> {
  const { commands } = browser;
  if ("openShortcutSettings" in commands && typeof commands.openShortcutSettings === "function")
    await commands.openShortcutSettings();
  else await browser.tabs.create({ url: "chrome://extensions/shortcuts" });
}
