import { Bookmark, Check } from "lucide";
import type { LossKind } from "../../utils/library-manifest";
import { Button } from "../Button";
import { Icon } from "../Icon";
import { LOSS_TITLES } from "../loss-titles";
import { FAILURE_MESSAGES, type SaveFailure } from "../save-failure";
import { useI18n } from "../use-i18n";
import type { SaveState } from "./popup-state";

interface SaveStatusProps {
  readonly save: SaveState;
  readonly onSave: () => void;
  readonly onUndo: () => void;
}

/** Whether the article is in the library, and the way to change that. */
export function SaveStatus({ save, onSave, onUndo }: SaveStatusProps) {
  return (
    <div class="save-status" role="status">
      <SaveWords save={save} onSave={onSave} onUndo={onUndo} />
    </div>
  );
}

function SaveWords({ save, onSave, onUndo }: SaveStatusProps) {
  const { t } = useI18n();
  if (save.kind === "saving") return <span class="save-word">{t("saving")}</span>;
  if (save.kind === "failed") return <span class="save-word">{t("notSaved")}</span>;
  if (save.kind === "unsaved")
    return save.why === "private" ? (
      <span class="save-word">{t("privateWindow")}</span>
    ) : (
      <Button icon={Bookmark} onClick={onSave}>
        {t("save")}
      </Button>
    );
  return (
    <>
      <span class="save-word">
        <Icon node={Check} size={15} /> {t(save.created ? "saved" : "savedBefore")}
      </span>
      {save.created && (
        <Button kind="link" onClick={onUndo}>
          {t("undo")}
        </Button>
      )}
    </>
  );
}

interface SaveProblemProps {
  readonly why: SaveFailure;
  readonly onRetry: () => void;
  /** Leads to where room can be made. */
  readonly onFreeSpace: () => void;
}

/** Says why the article is not in the library and what to do. */
export function SaveProblem({ why, onRetry, onFreeSpace }: SaveProblemProps) {
  const { t } = useI18n();
  return (
    <div class="problem" role="alert">
      <span>{t(FAILURE_MESSAGES[why])}</span>
      {why === "library-full" && (
        <Button kind="link" onClick={onFreeSpace}>
          {t("spaceFree")}
        </Button>
      )}
      <Button kind="link" onClick={onRetry}>
        {t("tryAgain")}
      </Button>
    </div>
  );
}

interface LossProblemProps {
  readonly loss: LossKind;
  readonly onLibrary: () => void;
}

/** Says that the library has lost something; the library itself brings it back. */
export function LossProblem({ loss, onLibrary }: LossProblemProps) {
  const { t } = useI18n();
  return (
    <div class="problem" role="alert">
      <span>{t(LOSS_TITLES[loss])}</span>
      <Button kind="link" onClick={onLibrary}>
        {t("lossSee")}
      </Button>
    </div>
  );
}
