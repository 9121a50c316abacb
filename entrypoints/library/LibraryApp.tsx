import { useState } from "preact/hooks";
import { KeysHelp } from "../../components/keys/KeysHelp";
import { BackupReminder } from "../../components/library/BackupReminder";
import { LibraryNav, type Section } from "../../components/library/LibraryNav";
import { RelinkNotice } from "../../components/library/RelinkNotice";
import { acceptLoss, type Shelf } from "../../utils/library";
import type { Settings } from "../../utils/settings";
import { useBackups } from "./backup/use-backups";
import { ListColumn } from "./ListColumn";
import { LossPanel } from "./LossPanel";
import { MainColumn } from "./MainColumn";
import { NoticeToast } from "./NoticeToast";
import { type Route, searchOf } from "./route";
import { useActions } from "./use-actions";
import { useCounts, useRevision } from "./use-library";
import { useLibraryKeys } from "./use-library-keys";
import { useLists } from "./use-lists";
import { useManifest } from "./use-manifest";
import { useNotices } from "./use-notices";
import { useRelinking } from "./use-relinking";
import { useRoute } from "./use-route";
import { useSelection } from "./use-selection";
import { useTags } from "./use-tags";

interface LibraryAppProps {
  readonly shelf: Shelf;
  readonly settings: Settings;
  readonly onSettings: (change: Partial<Settings>) => void;
}

/** Wires the library's views to the reader's library. */
export function LibraryApp({ shelf, ...settings }: LibraryAppProps) {
  const [route, go] = useRoute();
  const [keysShown, setKeysShown] = useState(false);
  const revision = useRevision(shelf);
  const lists = useLists(shelf.library, route.list, settings.settings.order, revision);
  const selection = useSelection(lists.articles);
  const notices = useNotices();
  const actions = useActions(shelf, route, go, notices);
  const counts = useCounts(shelf, revision);
  const relinking = useRelinking(shelf);
  const manifest = useManifest();
  const backups = useBackups(shelf.library, manifest, settings.settings, settings.onSettings);
  const showKeys = () => setKeysShown(true);
  useLibraryKeys(route, go, actions, notices, selection, showKeys);
  return (
    <div class="library" data-place={route.place.kind}>
      <LibraryNav
        section={sectionOf(route)}
        counts={counts}
        {...useTags(shelf.library, route.list, revision)}
        onKeys={showKeys}
      />
      <LossPanel shelf={async () => shelf} onGoOn={acceptLoss} />
      <main class="library-columns">
        {!isPageOfItsOwn(route.place) && (
          <ListColumn
            library={shelf.library}
            route={route}
            lists={lists}
            selection={selection}
            actions={actions}
            order={settings.settings.order}
            onOrder={(order) => settings.onSettings({ order })}
            counts={counts}
            onSearch={(words) => search(route, words, go)}
          />
        )}
        <MainColumn
          shelf={shelf}
          route={route}
          revision={revision}
          hasRows={route.list.kind === "stories" ? lists.stories.rows.length > 0 : lists.articles.count > 0}
          actions={actions}
          notices={notices}
          backups={backups}
          {...settings}
        />
      </main>
      {keysShown && <KeysHelp place="library" onClose={() => setKeysShown(false)} />}
      <NoticeToast notices={notices} />
      {backups.asks && route.place.kind === "nothing" && (
        <BackupReminder lastAt={manifest?.backup?.at ?? null} onBackUp={backups.backUp} />
      )}
      {relinking !== null && relinking.phase !== "finished" && (
        <RelinkNotice
          done={relinking.done}
          total={relinking.total}
          stopped={relinking.phase === "stopped"}
          onStop={relinking.stop}
          onGoOn={relinking.goOn}
        />
      )}
    </div>
  );
}

const PAGES = ["highlights", "settings", "transfer"] as const;

/** Highlights, settings, import and export stand without the list. */
function isPageOfItsOwn(place: Route["place"]): place is { readonly kind: (typeof PAGES)[number] } {
  return PAGES.some((kind) => kind === place.kind);
}

function sectionOf({ list, place }: Route): Section {
  if (isPageOfItsOwn(place)) return place.kind;
  return list.kind === "stories" ? "stories" : "all";
}

/** Typing goes on with the same search: one step back leads out of it. */
function search(route: Route, words: string, go: (route: Route, replace?: boolean) => void): void {
  const place = route.place.kind === "article" ? route.place : ({ kind: "nothing" } as const);
  go({ list: searchOf(words), place }, route.list.kind === "search");
}
