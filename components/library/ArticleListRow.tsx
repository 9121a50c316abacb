import { minutesToRead, type StoredArticle } from "../../utils/article";
import { useI18n } from "../use-i18n";
import { Marked } from "./Marked";
import type { ArticleRow } from "./rows";
import { StoryMark } from "./StoryMark";

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
      {story !== null && (
        <p class="row-story">
          <StoryMark label={story.label} articleCount={story.articleCount} />
        </p>
      )}
    </li>
  );
}

function RowMeta({ article }: { readonly article: StoredArticle }) {
  const { t, plural, day, number } = useI18n();
  const { siteName, publishedOn, publishedInferred, wordCount, access } = article;
  const { starred, archived, readAt, progress } = article;
  const shown = publishedOn === null ? "" : day(publishedOn, "short", new Date().getFullYear());
  return (
    <ul class="row-meta meta">
      {readAt === null && !archived && (
        <li class="row-unread">
          <span class="unseen">{t("libraryUnread")}</span>
        </li>
      )}
      <li class="row-site">
        <bdi>{siteName}</bdi>
      </li>
      {shown !== "" && (
        <li title={publishedInferred ? t("dateInferredHint") : undefined}>
          <time dateTime={publishedOn ?? ""}>{publishedInferred ? t("dateAbout", shown) : shown}</time>
        </li>
      )}
      <li>{plural("minutes", minutesToRead(wordCount))}</li>
      {readAt === null && progress > 0 && <li>{t("libraryProgress", number(Math.round(progress * 100)))}</li>}
      {access.partial && <li>{t("libraryPartial")}</li>}
      {starred && <li>{t("libraryStarred")}</li>}
      {archived && <li>{t("libraryInArchive")}</li>}
    </ul>
  );
}
