import { BookOpenText, Download, Merge, Pencil, Pin, PinOff } from "lucide";
import type { Timeline } from "../../utils/timeline";
import { Button } from "../Button";
import { useI18n } from "../use-i18n";

interface StoryActionsProps {
  readonly timeline: Timeline;
  readonly reading: boolean;
  readonly onRead: () => void;
  readonly onRename: () => void;
  readonly onPin: (pinned: boolean) => void;
  readonly onJoin: () => void;
  readonly onExport: () => void;
}

/** What can be done with a whole story. */
export function StoryActions({ timeline, reading, ...actions }: StoryActionsProps) {
  const { t } = useI18n();
  const { onRead, onRename, onPin, onJoin, onExport } = actions;
  const { pinned } = timeline;
  return (
    <div class="reading-actions">
      <Button icon={BookOpenText} expanded={reading} onClick={onRead}>
        {t("readInOrder")}
      </Button>
      <Button icon={Pencil} onClick={onRename}>
        {t("libraryRename")}
      </Button>
      <Button icon={Merge} onClick={onJoin}>
        {t("joinAnother")}
      </Button>
      <Button
        icon={pinned ? PinOff : Pin}
        title={t(pinned ? "unpinHint" : "pinHint")}
        onClick={() => onPin(!pinned)}
      >
        {t(pinned ? "unpin" : "pin")}
      </Button>
      <Button icon={Download} onClick={onExport}>
        {t("export")}
      </Button>
    </div>
  );
}
