import { useLayoutEffect, useState } from "preact/hooks";
import type { ToFragment } from "../../components/article/body-fragment";
import { ReaderView } from "../../components/reader/ReaderView";
import { safeHref } from "../../components/safe-href";
import type { Addition, Article, NextPage } from "../../utils/article";
import { requestReader } from "../../utils/messages";
import { type Settings, stepFontSize, watchSettings, writeSettings } from "../../utils/settings";
import { useStory } from "./use-story";

interface ReaderAppProps {
  readonly article: Article;
  readonly next: NextPage | null;
  /** What was selected, if it is not `article` itself. */
  readonly selection: Article | null;
  /** False for what is no article, only a selection: it is not kept. */
  readonly keep: boolean;
  readonly addPage: () => Promise<Addition>;
  readonly settings: Settings;
  /** The dialog: it scrolls and bears the theme. */
  readonly scroller: HTMLElement;
  readonly signal: AbortSignal;
  readonly toFragment: ToFragment;
  readonly onContent: () => void;
  readonly close: () => void;
}

/** Wires the reading view to the settings and to the library. */
export function ReaderApp({ scroller, signal, close, ...props }: ReaderAppProps) {
  const [{ article, next }, setReading] = useState<Pick<ReaderAppProps, "article" | "next">>(props);
  const [settings, setSettings] = useState(props.settings);
  const { timeline, restored, restore } = useStory(props.keep ? article : null);
  useLayoutEffect(() => watchSettings(setSettings, signal), []);
  useLayoutEffect(() => {
    scroller.dataset.theme = settings.theme;
  }, [settings.theme]);
  const change = (part: Partial<Settings>) => {
    setSettings({ ...settings, ...part });
    writeSettings(part);
  };
  const addPage = async () => {
    const addition = await props.addPage();
    if (addition.extraction?.article) setReading(addition.extraction);
    return addition;
  };
  return (
    <ReaderView
      article={article}
      timeline={timeline}
      restored={restored}
      onRestore={restore}
      next={next}
      onAddPage={addPage}
      selection={props.selection}
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
