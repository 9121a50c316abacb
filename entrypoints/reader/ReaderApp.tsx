import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import type { ToFragment } from "../../components/article/body-fragment";
import { ReaderView } from "../../components/reader/ReaderView";
import { safeHref } from "../../components/safe-href";
import { BindingsContext } from "../../components/use-bindings";
import type { Addition, Article, Pages } from "../../utils/article";
import type { KeyBindings } from "../../utils/keys";
import type { LooksHere } from "../../utils/looks";
import { requestReader } from "../../utils/messages";
import { useLooks } from "./use-looks";
import { useStory } from "./use-story";

/** The way to the further pages of the article. */
export interface PageAccess {
  /** The article with the pages that were added before, and the next one; `null` if that can't be told. */
  readonly find: () => Promise<Pages | null>;
  readonly add: () => Promise<Addition>;
}

/** How it looks at first, and the keys that the reader has changed. */
export type ReaderLooks = LooksHere & { readonly keys: KeyBindings };

interface ReaderAppProps {
  readonly article: Article;
  /** What was selected, if it is not `article` itself. */
  readonly selection: Article | null;
  /** Shows the selection at first, without the rest. */
  readonly alone: boolean;
  /** False for what is no article, only a selection: it is not kept. */
  readonly keep: boolean;
  readonly pages: PageAccess;
  readonly looks: ReaderLooks;
  /** The dialog: it scrolls and bears the theme. */
  readonly scroller: HTMLElement;
  readonly signal: AbortSignal;
  readonly toFragment: ToFragment;
  readonly onContent: () => void;
  readonly close: () => void;
}

/** Wires the reading view to the settings and to the library. */
export function ReaderApp({ scroller, signal, close, ...props }: ReaderAppProps) {
  const [{ article, next }, setPages] = useState<Pages>({ article: props.article, next: null });
  const [looks, changeLooks] = useLooks(props.looks, signal);
  const { restore, ...story } = useStory(props.keep ? article : null);
  useLayoutEffect(() => {
    scroller.dataset.theme = looks.theme;
  }, [looks.theme]);
  useEffect(() => {
    if (!props.keep) return;
    const show = (pages: Pages | null) => {
      if (pages === null) return;
      setPages(pages.article.html === article.html ? { article, next: pages.next } : pages);
    };
    props.pages.find().then(show, () => undefined);
  }, []);
  const addPage = async () => {
    const addition = await props.pages.add();
    if (addition.pages !== null) setPages(addition.pages);
    return addition;
  };
  return (
    <BindingsContext value={props.looks.keys}>
      <ReaderView
        article={article}
        {...story}
        onRestore={restore}
        next={next}
        grown={article !== props.article}
        onAddPage={addPage}
        selection={props.selection}
        startsAlone={props.alone}
        toFragment={props.toFragment}
        hrefOf={(entry) => safeHref(entry.url)}
        scroller={scroller}
        {...looks}
        onLooks={changeLooks}
        readFonts={(request) => requestReader("readFonts", request)}
        onLibrary={() => requestReader("openLibrary", {})}
        onClose={close}
        onContent={props.onContent}
      />
    </BindingsContext>
  );
}
