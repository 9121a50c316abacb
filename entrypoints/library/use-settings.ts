import { useEffect, useState } from "preact/hooks";
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
    document.documentElement.dataset.theme = settings.theme;
    document.documentElement.style.setProperty("--reading-size", `${settings.fontSize}px`);
  }, [settings]);
  const change = (part: Partial<Settings>) => {
    setSettings((now) => ({ ...now, ...part }));
    void writeSettings(part);
  };
  return [settings, change];
}
