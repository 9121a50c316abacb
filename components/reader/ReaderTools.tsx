import { ALargeSmall, Eraser, GitCommitVertical, LibraryBig, X } from "lucide";
import { IconButton } from "../IconButton";
import { Part } from "../Part";
import type { Aid } from "../reading/Reading";
import { useI18n } from "../use-i18n";
import type { TextPanelProps } from "./TextPanel";

/** What can stand open beside the text. */
export type ReaderPanel = "text" | "story" | "removed";

interface ReaderToolsProps extends TextPanelProps {
  readonly panel: ReaderPanel | null;
  /** False while no story is known that has more than this article. */
  readonly hasStory: boolean;
  /** What helps with reading and is open. */
  readonly aid: Aid | null;
  readonly onAid: (aid: Aid | null) => void;
  readonly onPanel: (panel: ReaderPanel) => void;
  readonly onLibrary: () => void;
  readonly onClose: () => void;
}

/** The small cluster of controls in the corner; it steps back while one reads. */
export function ReaderTools({
  panel,
  hasStory,
  aid,
  onAid,
  onPanel,
  onLibrary,
  onClose,
  ...text
}: ReaderToolsProps) {
  const { t } = useI18n();
  return (
    <div class="reader-tools">
      <div class="reader-toolbar" role="toolbar" aria-label={t("readerTools")}>
        <IconButton
          icon={ALargeSmall}
          label={t("textAndTheme")}
          expanded={panel === "text"}
          onClick={() => onPanel("text")}
        />
        <Part name="reading">{({ AidButtons }) => <AidButtons aid={aid} onAid={onAid} />}</Part>
        {hasStory && (
          <IconButton
            icon={GitCommitVertical}
            label={t("story")}
            expanded={panel === "story"}
            onClick={() => onPanel("story")}
          />
        )}
        <IconButton
          icon={Eraser}
          label={t("removedTitle")}
          expanded={panel === "removed"}
          onClick={() => onPanel("removed")}
        />
        <IconButton icon={LibraryBig} label={t("library")} onClick={onLibrary} />
        <IconButton icon={X} label={t("closeReader")} onClick={onClose} />
      </div>
      {panel === "text" && <Part name="text">{({ TextPanel }) => <TextPanel {...text} />}</Part>}
    </div>
  );
}
