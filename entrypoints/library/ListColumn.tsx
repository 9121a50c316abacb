import { Button } from "../../components/Button";
import { ArticleList } from "../../components/library/ArticleList";
import { ChosenBar } from "../../components/library/ChosenBar";
import { FilterChips } from "../../components/library/FilterChips";
import { LibraryNotice } from "../../components/library/LibraryNotice";
import { OrderChoice } from "../../components/library/OrderChoice";
import type { RowSource } from "../../components/library/rows";
import { SearchField } from "../../components/library/SearchField";
import { StoryList } from "../../components/library/StoryList";
import { useI18n } from "../../components/use-i18n";
import type { Order } from "../../utils/article";
import type { Library } from "../../utils/store/db";
import { Failure } from "./Failure";
import { focusRow } from "./list-focus";
import { formatRoute, type Route } from "./route";
import { ChosenExport } from "./transfer/ChosenExport";
import type { Actions } from "./use-actions";
import type { Lists } from "./use-lists";
import type { Chosen } from "./use-selection";
import { useSuggestion } from "./use-suggestion";

interface ListColumnProps {
  readonly library: Library;
  readonly route: Route;
  readonly lists: Lists;
  readonly selection: Chosen;
  readonly actions: Actions;
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
  /** Imported links whose pages were not read yet. */
  readonly pending: number;
  readonly onSearch: (words: string) => void;
}

/** The search, and the list that it narrows. */
export function ListColumn({ library, route, lists, onSearch, ...props }: ListColumnProps) {
  const { t } = useI18n();
  const { list, place } = route;
  const { articles, stories } = lists;
  const isStories = list.kind === "stories";
  const query = list.kind === "search" ? list.query : "";
  const openId = place.kind === "article" || place.kind === "story" ? place.id : null;
  const { phase, error } = isStories ? stories : articles;
  const count = isStories ? stories.rows.length : articles.count;
  const name = t(isStories ? "libraryStories" : "libraryList");
  return (
    <section class="library-list" aria-label={name}>
      <h1 class="unseen">{name}</h1>
      <SearchField query={query} onSearch={onSearch} onLeave={focusRow} />
      {!isStories && <FilterChips query={query} pending={props.pending} onSearch={onSearch} />}
      {!isStories && <ListHead library={library} query={query} lists={lists} {...props} />}
      <div class="library-scroll" aria-busy={phase === "loading"}>
        {phase === "failed" && <Failure error={error} />}
        {phase === "ready" && count === 0 && <Nothing library={library} list={list} onSearch={onSearch} />}
        {isStories ? (
          <StoryList
            list={stories}
            openId={openId}
            hrefOf={(id) => formatRoute({ list, place: { kind: "story", id } })}
          />
        ) : (
          <ArticleList
            list={articles}
            selection={props.selection}
            openId={openId}
            hrefOf={(id) => formatRoute({ list, place: { kind: "article", id } })}
            now={Date.now()}
          />
        )}
      </div>
    </section>
  );
}

type ListHeadProps = Pick<
  ListColumnProps,
  "library" | "lists" | "selection" | "actions" | "order" | "onOrder"
> & {
  readonly query: string;
};

/** Above the list: what can be done to the chosen articles, or else how many were found and in which order they stand. */
function ListHead({ library, query, lists, selection, actions, order, onOrder }: ListHeadProps) {
  const ids = [...selection.ids];
  if (ids.length > 0) {
    return (
      <ChosenBar
        count={ids.length}
        onFlip={(flag) => actions.flip(ids, flag)}
        onTags={(tags) => actions.addTags(ids, tags)}
        onDelete={() => actions.remove(ids).then(selection.clear)}
        onClear={selection.clear}
      >
        <ChosenExport library={library} ids={ids} />
      </ChosenBar>
    );
  }
  return (
    <div class="list-head">
      <Found query={query} list={lists.articles} />
      {lists.hasOrder && lists.articles.count > 1 && <OrderChoice order={order} onOrder={onOrder} />}
    </div>
  );
}

/** How many articles a search has met, shown and spoken. */
function Found({ query, list }: { readonly query: string; readonly list: RowSource }) {
  const { plural } = useI18n();
  const told = query !== "" && list.phase === "ready" && list.count > 0;
  return (
    <p class="found" role="status">
      {told && plural(list.more ? "libraryFoundMore" : "libraryFound", list.count)}
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
