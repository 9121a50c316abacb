import { useEffect, useState } from "preact/hooks";
import { type Looks, showLooks } from "../../utils/looks";
import { type Settings, watchSettings, writeSettings } from "../../utils/settings";

/** The reader's settings, applied to the page and kept; changes made elsewhere arrive too. */
export function useSettings(initial: Settings): readonly [Settings, (change: Partial<Settings>) => void] {
  const [settings, setSettings] = useState(initial);
  useEffect(() => {
    const stop = new AbortController();
    watchSettings(setSettings, stop.signal);
    return () => stop.abort();
  }, []);
  useEffect(() => {
    applyLooks(settings);
  }, [settings]);
  const change = (part: Partial<Settings>) => {
    setSettings((now) => ({ ...now, ...part }));
    void writeSettings(part);
  };
  return [settings, change];
}

/** Has the whole page look as the reader wants. */
export function applyLooks(looks: Looks): void {
  const { theme, style } = showLooks(looks, new Date().getHours());
  document.documentElement.dataset.theme = theme;
  for (const [name, value] of Object.entries(style)) document.documentElement.style.setProperty(name, value);
}
