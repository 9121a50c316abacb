import { useCallback, useEffect, useState } from "preact/hooks";
import { KeysHelp } from "../../components/library/KeysHelp";
import { LibraryNav, type Section } from "../../components/library/LibraryNav";
import { Toast } from "../../components/Toast";
import { useI18n } from "../../components/use-i18n";
import type { Shelf } from "../../utils/library";
import type { Settings } from "../../utils/settings";
import type { Cursor } from "../../utils/store/pages";
import type { StoryCursor } from "../../utils/store/stories";
import { ListColumn } from "./ListColumn";
import { loadArticles, loadStories } from "./load";
import { MainColumn } from "./MainColumn";
import { type Route, searchOf } from "./route";
import { useCounts, useRevision } from "./use-library";
import { useLibraryKeys } from "./use-library-keys";
import { useRemoval } from "./use-removal";
import { useRoute } from "./use-route";
import { useRows } from "./use-rows";

interface LibraryAppProps {
  readonly shelf: Shelf;
  readonly settings: Settings;
  readonly onSettings: (change: Partial<Settings>) => void;
}

/** Wires the library's views to the reader's library. */
export function LibraryApp({ shelf, settings, onSettings }: LibraryAppProps) {
  const { t } = useI18n();
  const { library } = shelf;
  const [route, go] = useRoute();
  const [keysShown, setKeysShown] = useState(false);
  const revision = useRevision(shelf);
  const counts = useCounts(shelf, revision);
  const query = route.list.kind === "search" ? route.list.query : "";
  const articles = useRows(
    useCallback(
      (before: Cursor | null, limit: number) => loadArticles(library, searchOf(query), before, limit),
      [library, query],
    ),
    revision,
  );
  const stories = useRows(
    useCallback(
      (before: StoryCursor | null, limit: number) => loadStories(library, before, limit),
      [library],
    ),
    revision,
  );
  const removal = useRemoval(shelf, route, go);
  useLibraryKeys(route, go, removal, () => setKeysShown(true));
  useEffect(() => {
    if (route.place.kind === "nothing") document.title = [t("library"), t("extensionName")].join(" · ");
  }, [route]);
  return (
    <div class="library" data-place={route.place.kind}>
      <LibraryNav section={sectionOf(route)} counts={counts} onKeys={() => setKeysShown(true)} />
      <main class="library-columns">
        {route.place.kind !== "settings" && (
          <ListColumn
            route={route}
            articles={articles}
            stories={stories}
            onSearch={(words) => search(route, words, go)}
          />
        )}
        <MainColumn
          shelf={shelf}
          route={route}
          revision={revision}
          hasRows={(route.list.kind === "stories" ? stories : articles).rows.length > 0}
          settings={settings}
          onSettings={onSettings}
          onDelete={removal.remove}
        />
      </main>
      {keysShown && <KeysHelp onClose={() => setKeysShown(false)} />}
      {removal.notice !== null && (
        <Toast
          key={removal.notice.key}
          message={removal.notice.message}
          action={removal.notice.undo && { label: t("undo"), run: removal.undo }}
          onExpire={removal.dismiss}
        />
      )}
    </div>
  );
}

function sectionOf({ list, place }: Route): Section {
  if (place.kind === "settings") return "settings";
  return list.kind === "stories" ? "stories" : "all";
}

/** Typing goes on with the same search: one step back leads out of it. */
function search(route: Route, words: string, go: (route: Route, replace?: boolean) => void): void {
  const place = route.place.kind === "article" ? route.place : ({ kind: "nothing" } as const);
  go({ list: searchOf(words), place }, route.list.kind === "search");
}
