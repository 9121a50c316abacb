import { useState } from "preact/hooks";
import { KeysHelp } from "../../components/library/KeysHelp";
import { LibraryNav, type Section } from "../../components/library/LibraryNav";
import { RelinkNotice } from "../../components/library/RelinkNotice";
import { acceptLoss, type Shelf } from "../../utils/library";
import type { Settings } from "../../utils/settings";
import { ListColumn } from "./ListColumn";
import { LossPanel } from "./LossPanel";
import { MainColumn } from "./MainColumn";
import { RemovalToast } from "./RemovalToast";
import { type Route, searchOf } from "./route";
import { useCounts, useRevision } from "./use-library";
import { useLibraryKeys } from "./use-library-keys";
import { useLists } from "./use-lists";
import { useRelinking } from "./use-relinking";
import { useRemoval } from "./use-removal";
import { useRoute } from "./use-route";

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
  const lists = useLists(shelf.library, route.list, revision);
  const removal = useRemoval(shelf, route, go);
  const relinking = useRelinking(shelf);
  const showKeys = () => setKeysShown(true);
  useLibraryKeys(route, go, removal, showKeys);
  return (
    <div class="library" data-place={route.place.kind}>
      <LibraryNav section={sectionOf(route)} counts={useCounts(shelf, revision)} onKeys={showKeys} />
      <LossPanel shelf={async () => shelf} onGoOn={acceptLoss} />
      <main class="library-columns">
        {route.place.kind !== "settings" && (
          <ListColumn
            library={shelf.library}
            route={route}
            {...lists}
            onSearch={(words) => search(route, words, go)}
          />
        )}
        <MainColumn
          shelf={shelf}
          route={route}
          revision={revision}
          hasRows={lists[route.list.kind === "stories" ? "stories" : "articles"].rows.length > 0}
          onDelete={removal.remove}
          onFlip={removal.flip}
          {...settings}
        />
      </main>
      {keysShown && <KeysHelp onClose={() => setKeysShown(false)} />}
      <RemovalToast removal={removal} />
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

function sectionOf({ list, place }: Route): Section {
  if (place.kind === "settings") return "settings";
  return list.kind === "stories" ? "stories" : "all";
}

/** Typing goes on with the same search: one step back leads out of it. */
function search(route: Route, words: string, go: (route: Route, replace?: boolean) => void): void {
  const place = route.place.kind === "article" ? route.place : ({ kind: "nothing" } as const);
  go({ list: searchOf(words), place }, route.list.kind === "search");
}
