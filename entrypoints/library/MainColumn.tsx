import { ArrowLeft } from "lucide";
import { useEffect, useRef } from "preact/hooks";
import { Icon } from "../../components/Icon";
import { Choose } from "../../components/library/Choose";
import { LibraryNotice } from "../../components/library/LibraryNotice";
import { SettingsPage } from "../../components/library/settings/SettingsPage";
import { useI18n } from "../../components/use-i18n";
import type { Shelf } from "../../utils/library";
import type { Settings } from "../../utils/settings";
import { ArticlePlace } from "./ArticlePlace";
import { BackupPanel } from "./backup/BackupPanel";
import type { Backups } from "./backup/use-backups";
import { HighlightsPlace } from "./HighlightsPlace";
import { focusMain, listIsShown } from "./list-focus";
import type { Opened } from "./load";
import { formatRoute, type Place, type Route } from "./route";
import { SpacePanel } from "./SpacePanel";
import { StoryPlace } from "./StoryPlace";
import { fontLister } from "./settings/installed-fonts";
import { KeysPanel } from "./settings/KeysPanel";
import { PicturesPanel } from "./settings/PicturesPanel";
import { SiteLooksPanel } from "./settings/SiteLooksPanel";
import { SitesPanel } from "./settings/SitesPanel";
import { TransferPlace } from "./transfer/TransferPlace";
import type { Actions } from "./use-actions";
import { type Hand, useHand } from "./use-hand";
import type { Notices } from "./use-notices";
import { useOpened } from "./use-opened";
import { useProgress } from "./use-progress";

interface MainColumnProps {
  readonly shelf: Shelf;
  readonly route: Route;
  readonly revision: number;
  /** True if the list has something to choose. */
  readonly hasRows: boolean;
  readonly settings: Settings;
  readonly onSettings: (change: Partial<Settings>) => void;
  readonly actions: Actions;
  readonly notices: Notices;
  readonly backups: Backups;
}

/** The article, the story or the settings that the reader has open. */
export function MainColumn({ shelf, route, revision, ...props }: MainColumnProps) {
  const { t } = useI18n();
  const { place, opened } = useOpened(shelf.library, route.place, revision);
  const hand = useHand(shelf, props.notices);
  const main = useRef<HTMLDivElement>(null);
  const shown = placeKey(place);
  useProgress(shelf.library, place.kind === "article" ? place.id : null, main);
  useEffect(() => {
    // A section that the address names is gone to by the settings.
    if (place.kind === "settings" && place.section !== undefined) return;
    if (main.current !== null) main.current.scrollTop = 0;
    if (place.kind !== "nothing" && !listIsShown()) focusMain();
  }, [shown]);
  useEffect(() => {
    document.title = [titleOf(opened) ?? t("library"), t("extensionName")].join(" · ");
  }, [opened]);
  return (
    <div class="library-main" ref={main} tabIndex={-1}>
      {route.place.kind !== "nothing" && (
        <a class="library-back" href={formatRoute({ ...route, place: { kind: "nothing" } })}>
          <Icon node={ArrowLeft} size={16} />
          {t("libraryBack")}
        </a>
      )}
      {place.kind === "settings" ? (
        <SettingsPage
          settings={props.settings}
          onChange={props.onSettings}
          section={route.place.kind === "settings" ? route.place.section : undefined}
          listFonts={fontLister()}
          siteLooks={<SiteLooksPanel />}
        >
          <PicturesPanel library={shelf.library} revision={revision} {...props} />
          <SitesPanel />
          <KeysPanel {...props} />
          <BackupPanel shelf={shelf} {...props} />
          <SpacePanel library={shelf.library} revision={revision} />
        </SettingsPage>
      ) : place.kind === "transfer" ? (
        <TransferPlace shelf={shelf} />
      ) : place.kind === "highlights" ? (
        <HighlightsPlace shelf={shelf} revision={revision} notices={props.notices} />
      ) : opened === null ? (
        props.hasRows && <Choose stories={route.list.kind === "stories"} />
      ) : (
        main.current !== null && (
          <OpenedPlace
            key={shown}
            shelf={shelf}
            place={place}
            highlightId={route.place.kind === "article" ? route.place.highlight : undefined}
            scroller={main.current}
            opened={opened}
            hand={hand}
            {...props}
          />
        )
      )}
    </div>
  );
}

interface OpenedPlaceProps extends Pick<MainColumnProps, "shelf" | "settings" | "actions"> {
  readonly place: Place;
  readonly highlightId: string | undefined;
  readonly scroller: HTMLElement;
  readonly opened: Opened;
  readonly hand: Hand;
}

function OpenedPlace({ shelf, place, opened, hand, settings, actions, ...to }: OpenedPlaceProps) {
  const { t } = useI18n();
  if (opened.kind === "story") {
    const { timeline } = opened;
    if (timeline === null)
      return <LibraryNotice title={t("libraryStoryGoneTitle")} text={t("libraryStoryGoneText")} />;
    const { loadImages } = settings;
    return <StoryPlace shelf={shelf} timeline={timeline} hand={hand} loadImages={loadImages} />;
  }
  const { open } = opened;
  if (open === null) return <LibraryNotice title={t("libraryGoneTitle")} text={t("libraryGoneText")} />;
  const date = place.kind === "article" ? place.date : undefined;
  const { loadImages } = settings;
  return (
    <ArticlePlace
      shelf={shelf}
      open={open}
      date={date}
      hand={hand}
      actions={actions}
      looks={settings}
      loadImages={loadImages}
      {...to}
    />
  );
}

function titleOf(opened: Opened | null): string | null {
  if (opened === null) return null;
  return opened.kind === "article" ? (opened.open?.article.title ?? null) : (opened.timeline?.label ?? null);
}

function placeKey(place: Place): string {
  return "id" in place ? `${place.kind} ${place.id}` : place.kind;
}
