import { useLayoutEffect, useState } from "preact/hooks";
import type { ToFragment } from "../../components/article/body-fragment";
import { ReaderView } from "../../components/reader/ReaderView";
import { safeHref } from "../../components/safe-href";
import type { Article, Timeline } from "../../utils/article";
import { requestReader } from "../../utils/messages";
import { type Settings, stepFontSize, watchSettings, writeSettings } from "../../utils/settings";

interface ReaderAppProps {
  readonly article: Article;
  readonly settings: Settings;
  /** The dialog: it scrolls and bears the theme. */
  readonly scroller: HTMLElement;
  readonly signal: AbortSignal;
  readonly toFragment: ToFragment;
  readonly onContent: () => void;
  readonly close: () => void;
}

/** Wires the reading view to the settings and to the library. */
export function ReaderApp({ article, scroller, signal, close, ...props }: ReaderAppProps) {
  const [settings, setSettings] = useState(props.settings);
  const [timeline, setTimeline] = useState<Timeline | null>(null);
  const [restored, setRestored] = useState<readonly number[]>([]);
  useLayoutEffect(() => {
    watchSettings(setSettings, signal);
    requestReader("offerArticle", { article }).then(
      (shelved) => {
        setTimeline(shelved.timeline);
        setRestored(shelved.restored);
      },
      () => setTimeline(null),
    );
  }, []);
  useLayoutEffect(() => {
    scroller.dataset.theme = settings.theme;
  }, [settings.theme]);
  const change = (part: Partial<Settings>) => {
    setSettings({ ...settings, ...part });
    writeSettings(part);
  };
  return (
    <ReaderView
      article={article}
      timeline={timeline}
      restored={restored}
      onRestore={setRestored}
      toFragment={props.toFragment}
      hrefOf={(entry) => safeHref(entry.url)}
      scroller={scroller}
      looks={settings}
      onSize={(steps) => change({ fontSize: stepFontSize(settings.fontSize, steps) })}
      onTheme={(theme) => change({ theme })}
      onLibrary={() => requestReader("openLibrary", {})}
      onClose={close}
      onContent={props.onContent}
    />
  );
}
