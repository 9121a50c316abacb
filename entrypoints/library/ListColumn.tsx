import { ArticleList } from "../../components/library/ArticleList";
import { LibraryNotice } from "../../components/library/LibraryNotice";
import type { ArticleRow, Rows, StoryRow } from "../../components/library/rows";
import { SearchField } from "../../components/library/SearchField";
import { StoryList } from "../../components/library/StoryList";
import { useI18n } from "../../components/use-i18n";
import { Failure } from "./Failure";
import { focusRow } from "./list-focus";
import { formatRoute, type Route } from "./route";

interface ListColumnProps {
  readonly route: Route;
  readonly articles: Rows<ArticleRow>;
  readonly stories: Rows<StoryRow>;
  readonly onSearch: (words: string) => void;
}

/** The search, and the list that it narrows. */
export function ListColumn({ route, articles, stories, onSearch }: ListColumnProps) {
  const { t } = useI18n();
  const { list, place } = route;
  const query = list.kind === "search" ? list.query : "";
  const openId = place.kind === "article" || place.kind === "story" ? place.id : null;
  const shown: Rows<unknown> = list.kind === "stories" ? stories : articles;
  const name = t(list.kind === "stories" ? "libraryStories" : "libraryList");
  return (
    <section class="library-list" aria-label={name}>
      <h1 class="unseen">{name}</h1>
      <SearchField query={query} onSearch={onSearch} onLeave={focusRow} />
      <Found query={query} list={articles} />
      <div class="library-scroll" aria-busy={shown.phase === "loading"}>
        {shown.phase === "failed" && <Failure error={shown.error} />}
        {shown.phase === "ready" && shown.rows.length === 0 && <Nothing list={list} onSearch={onSearch} />}
        {list.kind === "stories" ? (
          <StoryList
            list={stories}
            openId={openId}
            hrefOf={(id) => formatRoute({ list, place: { kind: "story", id } })}
          />
        ) : (
          <ArticleList
            list={articles}
            openId={openId}
            hrefOf={(id) => formatRoute({ list, place: { kind: "article", id } })}
            now={Date.now()}
          />
        )}
      </div>
    </section>
  );
}

/** How many articles a search has met, shown and spoken. */
function Found({ query, list }: { readonly query: string; readonly list: Rows<ArticleRow> }) {
  const { plural } = useI18n();
  const told = query !== "" && list.phase === "ready" && list.rows.length > 0;
  return (
    <p class="found" role="status">
      {told && plural(list.more ? "libraryFoundMore" : "libraryFound", list.rows.length)}
    </p>
  );
}

function Nothing({
  list,
  onSearch,
}: {
  readonly list: Route["list"];
  readonly onSearch: (words: string) => void;
}) {
  const { t } = useI18n();
  switch (list.kind) {
    case "all":
      return <LibraryNotice title={t("libraryEmptyTitle")} text={t("libraryEmptyText")} />;
    case "stories":
      return <LibraryNotice title={t("libraryNoStoriesTitle")} text={t("libraryNoStoriesText")} />;
    case "search":
      return (
        <LibraryNotice title={t("libraryNoHitsTitle")} text={t("libraryNoHitsText")}>
          <button type="button" class="button button-link" onClick={() => onSearch("")}>
            {t("libraryShowAll")}
          </button>
        </LibraryNotice>
      );
  }
}
