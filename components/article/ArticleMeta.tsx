import { useMemo } from "preact/hooks";
import type { Article } from "../../utils/article";
import { articleText } from "../../utils/article";
import { countWords, minutesToRead } from "../../utils/reading-time";
import { useI18n } from "../use-i18n";

type Dated = Pick<Article, "publishedOn" | "publishedInferred">;

interface ArticleDateProps {
  readonly article: Dated;
  readonly compact: boolean;
}

/** The day an article is from; one that was concluded from the text says so. Nothing if there is none. */
function ArticleDate({ article, compact }: ArticleDateProps) {
  const { t, day } = useI18n();
  const { publishedOn, publishedInferred } = article;
  if (publishedOn === null) return null;
  const shown = day(publishedOn, compact ? "medium" : "long");
  if (!publishedInferred) return <time dateTime={publishedOn}>{shown}</time>;
  return (
    <span class="inferred" title={t("dateInferredHint")}>
      <time dateTime={publishedOn}>{compact ? t("dateAbout", shown) : shown}</time>
      <span class={compact ? "unseen" : undefined}>{` (${t("dateInferred")})`}</span>
    </span>
  );
}

interface ArticleMetaProps {
  readonly article: Dated & Pick<Article, "siteName" | "byline" | "blocks">;
  /** True in narrow places: the byline stands elsewhere, and the date is short. */
  readonly compact?: boolean;
}

/** Where an article is from, when and by whom, and how long it takes. */
export function ArticleMeta({ article, compact = false }: ArticleMetaProps) {
  const { plural } = useI18n();
  const minutes = useMemo(() => minutesToRead(countWords(articleText(article))), [article]);
  return (
    <ul class="meta">
      <li class="meta-site">
        <bdi>{article.siteName}</bdi>
      </li>
      {!compact && article.byline !== null && (
        <li class="meta-byline">
          <bdi>{article.byline}</bdi>
        </li>
      )}
      {article.publishedOn !== null && (
        <li>
          <bdi>
            <ArticleDate article={article} compact={compact} />
          </bdi>
        </li>
      )}
      <li>
        <bdi>{plural("minutes", minutes)}</bdi>
      </li>
    </ul>
  );
}
