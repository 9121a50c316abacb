import { useI18n } from "../use-i18n";
import { ArticleListRow } from "./ArticleListRow";
import { type ArticleRow, byDay, localDay, type Rows } from "./rows";
import { Sentinel } from "./Sentinel";

const DAY_MS = 24 * 60 * 60 * 1000;

interface ArticleListProps {
  readonly list: Rows<ArticleRow>;
  /** The article that is open; `null` if none. */
  readonly openId: number | null;
  readonly hrefOf: (articleId: number) => string;
  /** Milliseconds since the Unix epoch. */
  readonly now: number;
}

/** Saved articles by the day they were saved, the last first. */
export function ArticleList({ list, openId, hrefOf, now }: ArticleListProps) {
  return (
    <>
      {byDay(list.rows).map(({ on, rows }) => (
        <section key={on} class="list-day">
          <ListDay on={on} now={now} />
          <ol>
            {rows.map((row) => (
              <ArticleListRow
                key={row.article.id}
                row={row}
                open={row.article.id === openId}
                href={hrefOf(row.article.id)}
              />
            ))}
          </ol>
        </section>
      ))}
      {list.more && <Sentinel onNear={list.loadMore} />}
    </>
  );
}

function ListDay({ on, now }: { readonly on: string; readonly now: number }) {
  const { t, day } = useI18n();
  const near =
    on === localDay(now) ? "libraryToday" : on === localDay(now - DAY_MS) ? "libraryYesterday" : null;
  return (
    <h2 class="list-date">
      <time dateTime={on}>{near === null ? day(on, "weekday", new Date(now).getFullYear()) : t(near)}</time>
    </h2>
  );
}
