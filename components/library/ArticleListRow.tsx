import { useMemo } from "preact/hooks";
import type { StoredArticle } from "../../utils/article";
import { minutesToRead } from "../../utils/reading-time";
import { useI18n } from "../use-i18n";
import { ROW_PX } from "./list-layout";
import { Marked } from "./Marked";
import type { ArticleRow, Selection } from "./rows";
import { StoryMark } from "./StoryMark";

interface ArticleListRowProps {
  /** `null` while it is fetched. */
  readonly row: ArticleRow | null;
  /** Its place in the list, from 0, and how many rows that has; `null` while that is not known. */
  readonly place: number;
  readonly count: number | null;
  /** How far below the beginning of its stretch it stands, in CSS pixels. */
  readonly top: number;
  readonly open: boolean;
  readonly selection: Selection;
  readonly hrefOf: (articleId: number) => string;
}

/** An article in the list: the title is the link, and the whole row leads where it leads. */
export function ArticleListRow({ row, place, count, top, ...props }: ArticleListRowProps) {
  const { open, selection, hrefOf } = props;
  const position = { "aria-posinset": place + 1, "aria-setsize": count ?? -1 };
  // A row that stays while the list is scrolled is not compared anew.
  const contents = useMemo(() => row && <Contents row={row} {...props} />, [row, open, selection, hrefOf]);
  return (
    <li class={classOf(row, open)} style={{ top: `${top}px`, height: `${ROW_PX}px` }} {...position}>
      {contents}
    </li>
  );
}

function classOf(row: ArticleRow | null, open: boolean): string {
  if (row === null) return "row row-blank";
  return open ? "row row-open" : "row";
}

interface ContentsProps extends Pick<ArticleListRowProps, "open" | "selection" | "hrefOf"> {
  readonly row: ArticleRow;
}

function Contents({ row, open, selection, hrefOf }: ContentsProps) {
  const { article, title, snippet, story } = row;
  const { id, lang, dir, tags } = article;
  const hasFoot = story !== null || tags.length > 0;
  return (
    <>
      <RowMeta article={article} />
      <div class={hasFoot ? "row-text row-text-short" : "row-text"} lang={lang ?? undefined} dir={dir}>
        <h3 class="row-title">
          <a class="row-link" href={hrefOf(id)} data-article={id} aria-current={open ? "true" : undefined}>
            <Marked parts={title} />
          </a>
        </h3>
        {snippet.length > 0 && (
          <p class="row-snippet">
            <Marked parts={snippet} />
          </p>
        )}
      </div>
      {story !== null ? (
        <p class="row-foot">
          <StoryMark label={story.label} articleCount={story.articleCount} />
        </p>
      ) : (
        hasFoot && <RowTags tags={tags} />
      )}
      <RowCheck article={article} selection={selection} />
    </>
  );
}

/** The reader's own tags, where no story stands. */
function RowTags({ tags }: { readonly tags: readonly string[] }) {
  const { t } = useI18n();
  return (
    <ul class="row-foot row-tags" aria-label={t("libraryTags")}>
      {tags.map((tag) => (
        <li key={tag} dir="auto">
          {tag}
        </li>
      ))}
    </ul>
  );
}

interface RowCheckProps {
  readonly article: StoredArticle;
  readonly selection: Selection;
}

/** Chooses the row for what is done to several at once; with Shift all rows from the one chosen before. */
function RowCheck({ article: { id, title }, selection }: RowCheckProps) {
  const { t } = useI18n();
  return (
    <label class="row-check">
      <span class="unseen">{t("librarySelect", title)}</span>
      <input
        type="checkbox"
        checked={selection.ids.has(id)}
        onClick={(event) => selection.toggle(id, event.shiftKey)}
      />
    </label>
  );
}

function RowMeta({ article }: { readonly article: StoredArticle }) {
  const { t, plural, day, number } = useI18n();
  const { siteName, publishedOn, publishedInferred, wordCount, access, pending } = article;
  const { starred, archived, readAt, progress, changedAt } = article;
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
      {pending ? <li>{t("libraryPending")}</li> : <li>{plural("minutes", minutesToRead(wordCount))}</li>}
      {readAt === null && progress > 0 && <li>{t("libraryProgress", number(Math.round(progress * 100)))}</li>}
      {changedAt !== null && (readAt !== null || progress > 0) && (
        <li class="row-changed">{t("libraryChanged")}</li>
      )}
      {access.partial && <li>{t("libraryPartial")}</li>}
      {starred && <li>{t("libraryStarred")}</li>}
      {archived && <li>{t("libraryInArchive")}</li>}
    </ul>
  );
}
