import { Download, ExternalLink, Trash2 } from "lucide";
import type { ComponentProps } from "preact";
import { useState } from "preact/hooks";
import type { Article, StoredArticle } from "../../utils/article";
import { type Looks, showLooks } from "../../utils/looks";
import type { Timeline, TimelineEntry } from "../../utils/timeline";
import { ArticleView } from "../article/ArticleView";
import type { ToFragment } from "../article/body-fragment";
import { FreshCount } from "../article/FreshCount";
import { LoadImages } from "../article/LoadImages";
import { RemovedList } from "../article/RemovedList";
import { SentenceMarks } from "../article/SentenceMarks";
import type { Pointed } from "../article/sentence-marks";
import { Button } from "../Button";
import { Icon } from "../Icon";
import { IconButton } from "../IconButton";
import { AidButtons } from "../reading/AidButtons";
import { type Aid, Reading } from "../reading/Reading";
import type { ReadingShelf } from "../reading/shelf";
import { safeHref } from "../safe-href";
import { noveltyHere } from "../timeline/novelty-here";
import { StoryPanel } from "../timeline/StoryPanel";
import { useI18n } from "../use-i18n";
import { Changes } from "./Changes";
import { type Flag, MarkActions, TagsField } from "./MarkActions";
import { NoteField } from "./NoteField";
import { StoryMark } from "./StoryMark";

/** A saved article that is open. */
export interface OpenArticle {
  readonly stored: StoredArticle;
  readonly article: Article;
  /** Ids of removed blocks that the reader has put back. */
  readonly restored: readonly number[];
  readonly timeline: Timeline | null;
  /** True if the page had another text before. */
  readonly hasVersions: boolean;
  /** Pictures that are kept with it, by the addresses that its HTML gives. */
  readonly pictures: ReadonlyMap<string, Blob>;
}

interface ReadingPaneProps {
  readonly open: OpenArticle;
  /** A date that the article names, whose sentence the reader wants to see. */
  readonly date?: string | undefined;
  /** The highlight that the reader wants to see. */
  readonly highlightId?: string | undefined;
  /** What is kept while it is read. */
  readonly shelf: ReadingShelf;
  /** What scrolls. */
  readonly scroller: HTMLElement;
  /** Those of the article: its theme is the library's. */
  readonly looks: Looks;
  readonly loadImages: boolean;
  readonly toFragment: ToFragment;
  readonly hrefOf: (entry: TimelineEntry) => string | null;
  readonly storyHrefOf: (storyId: number) => string;
  /** Takes an article out of the story. */
  readonly onTakeOut: (articleId: number) => void;
  /** Joins another story to this one. */
  readonly onJoin: (storyId: number) => void;
  readonly onDelete: () => void;
  readonly onExport: () => void;
  readonly onRestore: (restored: readonly number[]) => void;
  readonly onFlip: (flag: Flag) => void;
  readonly onTags: (tags: readonly string[]) => void;
  readonly onNote: (note: string | null) => void;
  readonly changes: Omit<ComponentProps<typeof Changes>, "stored">;
}

/** The article in the reading view, and the story that it belongs to. */
export function ReadingPane({
  open,
  loadImages,
  toFragment,
  hrefOf,
  storyHrefOf,
  ...actions
}: ReadingPaneProps) {
  const { t } = useI18n();
  const { article, restored, timeline } = open;
  const storyHref = storyHrefOf(open.stored.storyId);
  const novelty = noveltyHere(timeline);
  const [removedShown, setRemovedShown] = useState(false);
  const [aid, setAid] = useState<Aid | null>(null);
  const [pointed, setPointed] = useState<Pointed>(() => sentenceOf(timeline, actions.date));
  return (
    <>
      <div class="reading-aids" role="toolbar" aria-label={t("readerTools")}>
        <AidButtons aid={aid} onAid={setAid} />
      </div>
      <div class="reading" style={showLooks(actions.looks, 0).style}>
        <ArticleView
          imageOffer={LoadImages}
          article={article}
          restored={restored}
          loadImages={loadImages}
          toFragment={toFragment}
          over={(text) => (
            <>
              <SentenceMarks text={text} fresh={timeline?.freshSentences} pointed={pointed} />
              <Reading
                text={text}
                article={article}
                scroller={actions.scroller}
                looks={actions.looks}
                shelf={actions.shelf}
                guided={pointed !== null}
                highlightId={actions.highlightId}
                aid={aid}
                onAid={setAid}
              />
            </>
          )}
        >
          <ArticleActions
            open={open}
            removedShown={removedShown}
            onToggleRemoved={() => setRemovedShown(!removedShown)}
            onFlip={actions.onFlip}
            onDelete={actions.onDelete}
            onExport={actions.onExport}
          />
          <TagsField key={open.stored.id} tags={open.stored.tags} onTags={actions.onTags} />
          <NoteField key={`note ${open.stored.id}`} note={open.stored.note} onNote={actions.onNote} />
          {open.hasVersions && <Changes stored={open.stored} {...actions.changes} />}
          {removedShown && <Removed open={open} onRestore={actions.onRestore} />}
          <div class="reading-told">
            {novelty && <FreshCount novelty={novelty} />}
            {timeline !== null && timeline.articleCount > 1 && (
              <a class="reading-mark" href={storyHref}>
                <StoryMark label={timeline.label} articleCount={timeline.articleCount} />
              </a>
            )}
          </div>
        </ArticleView>
        {timeline !== null && (
          <aside class="reading-story">
            <StoryPanel
              timeline={timeline}
              storyHref={timeline.articleCount > 1 ? storyHref : null}
              storyHrefOf={storyHrefOf}
              hrefOf={hrefOf}
              toSentence={{ kind: "point", point: (sentence) => setPointed({ sentence }) }}
              onTakeOut={actions.onTakeOut}
              onJoin={actions.onJoin}
            />
          </aside>
        )}
      </div>
    </>
  );
}

/** The sentence that names a date first; `null` if none does. */
function sentenceOf(timeline: Timeline | null, date: string | undefined): Pointed {
  const sentence = timeline?.mentions.find(({ on }) => on === date)?.sentences[0];
  return sentence === undefined ? null : { sentence: sentence.text };
}

interface ArticleActionsProps extends Pick<ReadingPaneProps, "open" | "onFlip"> {
  readonly removedShown: boolean;
  readonly onToggleRemoved: () => void;
  readonly onDelete: () => void;
  readonly onExport: () => void;
}

function ArticleActions({ open, removedShown, onToggleRemoved, ...actions }: ArticleActionsProps) {
  const { t, number } = useI18n();
  const { onFlip, onDelete, onExport } = actions;
  const { stored, article } = open;
  const original = safeHref(article.url);
  return (
    <div class="reading-actions">
      <MarkActions marks={stored} onFlip={onFlip} />
      {article.removed.length > 0 && (
        <Button expanded={removedShown} onClick={onToggleRemoved}>
          {t("removedCount", number(article.removed.length))}
        </Button>
      )}
      <div class="reading-actions-rest">
        {original !== null && (
          <a
            class="icon-button"
            href={original}
            aria-label={t("libraryOriginal")}
            title={t("libraryOriginalHint")}
            target="_blank"
            rel="noopener noreferrer"
          >
            <Icon node={ExternalLink} />
          </a>
        )}
        <IconButton icon={Download} label={t("export")} onClick={onExport} />
        <IconButton icon={Trash2} label={t("libraryDelete")} onClick={onDelete} />
      </div>
    </div>
  );
}

function Removed({ open, onRestore }: Pick<ReadingPaneProps, "open" | "onRestore">) {
  const { t } = useI18n();
  return (
    <section class="reading-removed" aria-label={t("removedTitle")}>
      <h2>{t("removedTitle")}</h2>
      <p>{t("removedHint")}</p>
      <RemovedList removed={open.article.removed} restored={open.restored} onChange={onRestore} />
    </section>
  );
}
