import { Button } from "../../components/Button";
import { ArticleList } from "../../components/library/ArticleList";
import { FilterChips } from "../../components/library/FilterChips";
import { LibraryNotice } from "../../components/library/LibraryNotice";
import type { ArticleRow, Rows, StoryRow } from "../../components/library/rows";
import { SearchField } from "../../components/library/SearchField";
import { StoryList } from "../../components/library/StoryList";
import { useI18n } from "../../components/use-i18n";
import type { Library } from "../../utils/store/db";
import { Failure } from "./Failure";
import { focusRow } from "./list-focus";
import { formatRoute, type Route } from "./route";
import { useSuggestion } from "./use-suggestion";

interface ListColumnProps {
  readonly library: Library;
  readonly route: Route;
  readonly articles: Rows<ArticleRow>;
  readonly stories: Rows<StoryRow>;
  readonly onSearch: (words: string) => void;
}

/** The search, and the list that it narrows. */
export function ListColumn({ library, route, articles, stories, onSearch }: ListColumnProps) {
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
      {list.kind !== "stories" && <FilterChips query={query} onSearch={onSearch} />}
      <Found query={query} list={articles} />
      <div class="library-scroll" aria-busy={shown.phase === "loading"}>
        {shown.phase === "failed" && <Failure error={shown.error} />}
        {shown.phase === "ready" && shown.rows.length === 0 && (
          <Nothing library={library} list={list} onSearch={onSearch} />
        )}
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

interface NothingProps {
  readonly library: Library;
  readonly list: Route["list"];
  readonly onSearch: (words: string) => void;
}

function Nothing({ library, list, onSearch }: NothingProps) {
  const { t } = useI18n();
  switch (list.kind) {
    case "all":
      return <LibraryNotice title={t("libraryEmptyTitle")} text={t("libraryEmptyText")} />;
    case "stories":
      return <LibraryNotice title={t("libraryNoStoriesTitle")} text={t("libraryNoStoriesText")} />;
    case "search":
      return <NoHits library={library} query={list.query} onSearch={onSearch} />;
  }
}

interface NoHitsProps extends Pick<NothingProps, "library" | "onSearch"> {
  readonly query: string;
}

function NoHits({ library, query, onSearch }: NoHitsProps) {
  const { t } = useI18n();
  const suggestion = useSuggestion(library, query);
  return (
    <LibraryNotice title={t("libraryNoHitsTitle")} text={t("libraryNoHitsText")}>
      {suggestion !== null && (
        <Button kind="link" onClick={() => onSearch(suggestion)}>
          {t("libraryDidYouMean", suggestion)}
        </Button>
      )}
      <Button kind="link" onClick={() => onSearch("")}>
        {t("libraryShowAll")}
      </Button>
    </LibraryNotice>
  );
}
