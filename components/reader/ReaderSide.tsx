import type { Article } from "../../utils/article";
import type { Timeline, TimelineEntry } from "../../utils/timeline";
import { RemovedList } from "../article/RemovedList";
import { StoryPanel } from "../timeline/StoryPanel";
import { useHereInSight } from "../timeline/use-here-in-sight";
import { useI18n } from "../use-i18n";
import type { ReaderPanel } from "./ReaderTools";

interface ReaderSideProps {
  readonly panel: ReaderPanel | null;
  readonly article: Article;
  readonly timeline: Timeline | null;
  readonly restored: readonly number[];
  readonly onRestore: (restored: readonly number[]) => void;
  readonly hrefOf: (entry: TimelineEntry) => string | null;
  /** Goes to a sentence of the text. */
  readonly onSentence: (sentence: string) => void;
}

/** What stands beside the text: the story, or what was taken out. The page below can't read it: it can't be selected. */
export function ReaderSide({ panel, article, timeline, hrefOf, onSentence, ...removed }: ReaderSideProps) {
  const { t } = useI18n();
  const side = useHereInSight<HTMLElement>(panel === "story" ? timeline : null);
  if (panel === "removed")
    return (
      <aside class="reader-side" aria-label={t("removedTitle")}>
        <h2 class="side-title">{t("removedTitle")}</h2>
        <p class="side-hint">{t("removedHint")}</p>
        <RemovedList removed={article.removed} restored={removed.restored} onChange={removed.onRestore} />
      </aside>
    );
  if (panel === "story" && timeline !== null)
    return (
      <aside class="reader-side" aria-label={t("timelineLabel")} ref={side}>
        <StoryPanel
          timeline={timeline}
          storyHref={null}
          storyHrefOf={() => null}
          hrefOf={hrefOf}
          toSentence={{ kind: "point", point: onSentence }}
        />
      </aside>
    );
  return null;
}
