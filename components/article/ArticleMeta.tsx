import { useMemo } from "preact/hooks";
import type { Article } from "../../utils/article";
import { articleText, countWords, minutesToRead } from "../../utils/article";
import { useI18n } from "../use-i18n";

type Dated = Pick<Article, "publishedOn" | "publishedInferred">;

/** The day an article is from; one that was concluded from the text says so. Nothing if there is none. */
export function ArticleDate({ article }: { readonly article: Dated }) {
  const { t, day } = useI18n();
  const { publishedOn, publishedInferred } = article;
  if (publishedOn === null) return null;
  const date = <time dateTime={publishedOn}>{day(publishedOn, "long")}</time>;
  if (!publishedInferred) return date;
  return (
    <span class="inferred" title={t("dateInferredHint")}>
      {date} ({t("dateInferred")})
    </span>
  );
}

interface ArticleMetaProps {
  readonly article: Dated & Pick<Article, "siteName" | "byline" | "blocks">;
  /** False where the byline stands elsewhere. */
  readonly byline?: boolean;
}

/** Where an article is from, when and by whom, and how long it takes. */
export function ArticleMeta({ article, byline = true }: ArticleMetaProps) {
  const { plural } = useI18n();
  const minutes = useMemo(() => minutesToRead(countWords(articleText(article))), [article]);
  return (
    <ul class="meta">
      <li class="meta-site">
        <bdi>{article.siteName}</bdi>
      </li>
      {byline && article.byline !== null && (
        <li class="meta-byline">
          <bdi>{article.byline}</bdi>
        </li>
      )}
      {article.publishedOn !== null && (
        <li>
          <ArticleDate article={article} />
        </li>
      )}
      <li>{plural("minutes", minutes)}</li>
    </ul>
  );
}
