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
import type { LibraryCounts } from "../../utils/store/counters";
import type { Library } from "../../utils/store/db";
import { Failure } from "./Failure";
import { focusRow } from "./list-focus";
import { formatRoute, type Route } from "./route";
import { ChosenExport } from "./transfer/ChosenExport";
import type { Actions } from "./use-actions";
import { useCompletions } from "./use-completions";
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
  /** How much the library holds; `null` until that is known. */
  readonly counts: LibraryCounts | null;
  readonly onSearch: (words: string) => void;
}

/** The search, and the list that it narrows. */
export function ListColumn({ library, route, lists, counts, onSearch, ...props }: ListColumnProps) {
  const { t } = useI18n();
  const { list } = route;
  const { articles, stories } = lists;
  const isStories = list.kind === "stories";
  const query = list.kind === "search" ? list.query : "";
  const { phase, error } = isStories ? stories : articles;
  const count = isStories ? stories.rows.length : articles.count;
  const name = t(isStories ? "libraryStories" : "libraryList");
  const completions = useCompletions(library, query);
  const saved = counts?.articles ?? 0;
  // Nothing can be searched or narrowed where nothing is.
  const isNew = counts?.articles === 0 && phase === "ready" && count === 0 && query === "";
  return (
    <section class="library-list" aria-label={name} data-new={isNew}>
      <h1 class="unseen">{name}</h1>
      {!isNew && (
        <SearchField query={query} completions={completions} onSearch={onSearch} onLeave={focusRow} />
      )}
      {!isStories && !isNew && (
        <ListHead
          library={library}
          query={query}
          lists={lists}
          pending={counts?.pending ?? 0}
          onSearch={onSearch}
          {...props}
        />
      )}
      <div class="library-scroll" aria-busy={phase === "loading"}>
        {phase === "failed" && <Failure error={error} />}
        {phase === "ready" && count === 0 && (
          <Nothing library={library} list={list} saved={saved} onSearch={onSearch} />
        )}
        <Rows lists={lists} route={route} selection={props.selection} />
      </div>
    </section>
  );
}

/** The rows of the list, those of stories or of articles. */
function Rows({
  lists,
  route: { list, place },
  selection,
}: Pick<ListColumnProps, "lists" | "route" | "selection">) {
  const openId = place.kind === "article" || place.kind === "story" ? place.id : null;
  const hrefOf = (kind: "article" | "story") => (id: number) => formatRoute({ list, place: { kind, id } });
  if (list.kind === "stories")
    return <StoryList list={lists.stories} openId={openId} hrefOf={hrefOf("story")} />;
  return (
    <ArticleList
      list={lists.articles}
      selection={selection}
      openId={openId}
      hrefOf={hrefOf("article")}
      now={Date.now()}
    />
  );
}

type ListHeadProps = Pick<
  ListColumnProps,
  "library" | "lists" | "selection" | "actions" | "order" | "onOrder" | "onSearch"
> & {
  /** Imported links whose pages were not read yet. */
  readonly pending: number;
  readonly query: string;
};

/** Above the list: what can be done to the chosen articles, or else what narrows it, its order, and how many were found. */
function ListHead({ library, query, lists, selection, actions, ...props }: ListHeadProps) {
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
    <>
      <div class="list-head">
        <FilterChips query={query} pending={props.pending} onSearch={props.onSearch} />
        {lists.hasOrder && lists.articles.count > 1 && (
          <OrderChoice order={props.order} onOrder={props.onOrder} />
        )}
      </div>
      <Found query={query} list={lists.articles} />
    </>
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
  /** How many articles the library holds, the archive included. */
  readonly saved: number;
  readonly onSearch: (words: string) => void;
}

function Nothing({ library, list, saved, onSearch }: NothingProps) {
  const { t } = useI18n();
  switch (list.kind) {
    case "all":
      return saved > 0 ? (
        <LibraryNotice title={t("libraryAllReadTitle")} text={t("libraryAllReadText")}>
          <Button kind="link" onClick={() => onSearch("is:archived")}>
            {t("libraryShowArchive")}
          </Button>
        </LibraryNotice>
      ) : (
        <LibraryNotice title={t("libraryEmptyTitle")} text={t("libraryEmptyText")}>
          <a class="button library-import" href="#/transfer">
            {t("libraryImportOffer")}
          </a>
        </LibraryNotice>
      );
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
