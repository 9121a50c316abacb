import { useMemo } from "preact/hooks";
import { withKeptPictures } from "../../components/article/kept-pictures";
import type { Flag } from "../../components/library/MarkActions";
import { PendingArticle } from "../../components/library/PendingArticle";
import { type OpenArticle, ReadingPane } from "../../components/library/ReadingPane";
import { storyFragment } from "../../components/library-links";
import { sanitizeToFragment } from "../../utils/extract/sanitize";
import { articleChanges, type Shelf } from "../../utils/library";
import type { Looks } from "../../utils/looks";
import { setRestored } from "../../utils/store/articles";
import { setMarks } from "../../utils/store/marks";
import { forgetChange, MOST_VERSIONS } from "../../utils/store/versions";
import { entryHref } from "./links";
import { readingShelf } from "./reading-shelf";
import { useExportPanel } from "./transfer/use-export-panel";
import type { Actions } from "./use-actions";
import type { Hand } from "./use-hand";
import { useObjectUrls } from "./use-object-urls";
import { useSiteLooks } from "./use-site-looks";

interface ArticlePlaceProps {
  readonly shelf: Shelf;
  readonly open: OpenArticle;
  /** A date that the article names, whose sentence the reader wants to see. */
  readonly date: string | undefined;
  /** The highlight that the reader wants to see. */
  readonly highlightId: string | undefined;
  /** What scrolls. */
  readonly scroller: HTMLElement;
  readonly hand: Hand;
  readonly actions: Actions;
  readonly looks: Looks;
  readonly loadImages: boolean;
}

/** Wires the reading view of an article to the library. */
export function ArticlePlace({ shelf: { library }, open, hand, actions, looks, ...view }: ArticlePlaceProps) {
  const siteLooks = useSiteLooks(open.article.url);
  const { id, storyId, title } = open.stored;
  const kept = useMemo(() => readingShelf(library, id), [library, id]);
  const pictures = useObjectUrls(open.pictures);
  const toFragment = useMemo(() => withKeptPictures(sanitizeToFragment, pictures), [pictures]);
  const exporting = useExportPanel(library, { kind: "articles", ids: [id] }, title);
  const marking = {
    onDelete: () => actions.remove([id]),
    onFlip: (flag: Flag) => actions.flip([id], flag),
    onTags: (tags: readonly string[]) => setMarks(library, id, () => ({ tags })),
    onNote: (note: string | null) => setMarks(library, id, () => ({ note })),
  };
  if (open.stored.pending) return <PendingArticle stored={open.stored} {...marking} />;
  return (
    <>
      <ReadingPane
        {...marking}
        open={open}
        {...view}
        looks={{ ...looks, ...siteLooks }}
        shelf={kept}
        toFragment={toFragment}
        hrefOf={entryHref}
        storyHrefOf={storyFragment}
        onTakeOut={hand.takeOut}
        onJoin={(other) => hand.join(other, storyId)}
        onExport={exporting.open}
        onRestore={(restored) => setRestored(library, id, restored)}
        changes={{
          load: () => articleChanges(library, id),
          mostKept: MOST_VERSIONS,
          onSeen: () => forgetChange(library, id).catch(console.error),
        }}
      />
      {exporting.panel}
    </>
  );
}
