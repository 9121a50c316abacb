import type { MessageKey } from "../../utils/i18n";
import { Button } from "../Button";
import { useI18n } from "../use-i18n";

/** Why nothing could be restored. */
export type RestoreFailure = "foreign" | "newer" | "damaged" | "tooLarge" | "full" | "failed";

/** What has become of a restoration. */
export type Restoring =
  | { readonly phase: "idle" }
  /** `done` of `total` steps: each article is checked first and then taken in. */
  | {
      readonly phase: "running";
      readonly done: number;
      readonly total: number;
      readonly cancel: () => void;
    }
  | { readonly phase: "done"; readonly added: number }
  | { readonly phase: "failed"; readonly why: RestoreFailure };

const FAILURES: Readonly<Record<RestoreFailure, MessageKey>> = {
  foreign: "restoreForeign",
  newer: "restoreNewer",
  damaged: "restoreDamaged",
  tooLarge: "importTooLarge",
  full: "libraryFull",
  failed: "libraryActionFailed",
};

/** How far a restoration has come, and how it ended. */
export function RestoreStatus({ restoring }: { readonly restoring: Restoring }) {
  const { t, plural } = useI18n();
  return (
    <div class="restore-status" role="status">
      {restoring.phase === "running" && <RestoreProgress {...restoring} />}
      {restoring.phase === "done" && <p>{plural("restored", restoring.added)}</p>}
      {restoring.phase === "failed" && <p>{t(FAILURES[restoring.why])}</p>}
    </div>
  );
}

type RestoreProgressProps = Extract<Restoring, { phase: "running" }>;

function RestoreProgress({ done, total, cancel }: RestoreProgressProps) {
  const { t, percent } = useI18n();
  return (
    <p>
      <progress max={total} value={done} aria-label={t("restoring")} />
      <span>{percent(total === 0 ? 0 : done / total)}</span>
      <Button kind="link" onClick={cancel}>
        {t("stop")}
      </Button>
    </p>
  );
}
