import { minutesToRead, type StoredArticle } from "../../utils/article";
import { useI18n } from "../use-i18n";
import { Marked } from "./Marked";
import type { ArticleRow, StoryRow } from "./rows";

interface ArticleListRowProps {
  readonly row: ArticleRow;
  readonly open: boolean;
  readonly href: string;
}

/** An article in the list: the title is the link, and the whole row leads where it leads. */
export function ArticleListRow({ row, open, href }: ArticleListRowProps) {
  const { article, title, snippet, story } = row;
  const { lang, dir } = article;
  return (
    <li class="row">
      <RowMeta article={article} />
      <h3 class="row-title" lang={lang ?? undefined} dir={dir}>
        <a class="row-link" href={href} data-article={article.id} aria-current={open ? "true" : undefined}>
          <Marked parts={title} />
        </a>
      </h3>
      {snippet.length > 0 && (
        <p class="row-snippet" lang={lang ?? undefined} dir={dir}>
          <Marked parts={snippet} />
        </p>
      )}
      {story !== null && <RowStory story={story} />}
    </li>
  );
}

function RowMeta({ article }: { readonly article: StoredArticle }) {
  const { t, plural, day } = useI18n();
  const { siteName, publishedOn, publishedInferred, wordCount, access } = article;
  const shown = publishedOn === null ? "" : day(publishedOn, "short", new Date().getFullYear());
  return (
    <ul class="row-meta meta">
      <li class="row-site">
        <bdi>{siteName}</bdi>
      </li>
      {shown !== "" && (
        <li title={publishedInferred ? t("dateInferredHint") : undefined}>
          <time dateTime={publishedOn ?? ""}>{publishedInferred ? t("dateAbout", shown) : shown}</time>
        </li>
      )}
      <li>{plural("minutes", minutesToRead(wordCount))}</li>
      {access.partial && <li>{t("libraryPartial")}</li>}
    </ul>
  );
}

/** Dots that a row has room for. */
const MAX_DOTS = 6;

/** The story as a little rail: a dot for each article. */
function RowStory({ story }: { readonly story: StoryRow }) {
  const { plural } = useI18n();
  const dots = Array.from({ length: Math.min(story.articleCount, MAX_DOTS) }, (_, index) => index);
  return (
    <p class="row-story" title={plural("libraryArticles", story.articleCount)}>
      <span class="row-rail" aria-hidden="true">
        {dots.map((dot) => (
          <i key={dot} />
        ))}
      </span>
      <span class="row-story-label" dir="auto">
        {story.label}
      </span>
    </p>
  );
}
