import { SETTINGS_FRAGMENT } from "../../components/library-links";
import { PopupView } from "../../components/popup/PopupView";
import type { Settings } from "../../utils/settings";
import { linkOf, openLibrary, storyLink } from "./links";
import { markView } from "./mark-view";
import { type ActivePage, type Reading, reportPage } from "./page";
import { useBackup } from "./use-backup";
import { useHelp } from "./use-help";
import { useKeptPictures } from "./use-kept-pictures";
import { useLoss } from "./use-loss";
import { usePopupState } from "./use-popup-state";
import { useSite } from "./use-site";

interface PopupAppProps {
  /** `null` if the window has no tab. */
  readonly page: ActivePage | null;
  readonly firstReading: Promise<Reading | null>;
  readonly settings: Settings;
}

/** Wires the popup's view to the tab's page and to the library. */
export function PopupApp({ page, firstReading, settings }: PopupAppProps) {
  const popup = usePopupState(page, firstReading);
  const timeline = popup.state.kind === "article" ? popup.state.timeline : null;
  const { state } = popup;
  useBackup(state.kind === "article" && state.save.kind !== "saving" && page?.incognito === false);
  const toFragment = useKeptPictures(timeline, settings.keepPictures);
  return (
    <>
      <PopupView
        state={popup.state}
        site={useSite(page)}
        loss={useLoss()}
        toFragment={toFragment}
        loadImages={settings.loadImages}
        hrefOf={linkOf}
        storyHrefOf={storyLink}
        hand={popup.hand}
        onContent={markView}
        onRead={popup.openReader}
        onSave={popup.save}
        onUndo={popup.undo}
        onRestore={popup.restore}
        onForce={popup.readAnyway}
        onAddPage={popup.addPage}
        onReport={async () => page && reportPage(page)}
        onLibrary={() => openLibrary("")}
        onFreeSpace={() => openLibrary(SETTINGS_FRAGMENT)}
      />
      {useHelp()}
    </>
  );
}
