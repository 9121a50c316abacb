import { LossNotice } from "../../components/library/LossNotice";
import { Toast } from "../../components/Toast";
import { useI18n } from "../../components/use-i18n";
import type { acceptLoss, Shelf } from "../../utils/library";
import { useManifest } from "./use-manifest";
import { useRestoring } from "./use-restoring";

interface LossPanelProps {
  /** Gives the library to restore into. */
  readonly shelf: () => Promise<Shelf>;
  /** Goes on with the library as it is; `null` for one that can't be opened. */
  readonly onGoOn: typeof acceptLoss | null;
  readonly onRestored?: () => void;
}

/** Says what the library has lost, if anything, and brings it back. */
export function LossPanel({ shelf, onGoOn, onRestored }: LossPanelProps) {
  const { plural } = useI18n();
  const manifest = useManifest();
  const { restoring, restoreCopy, restoreFile, dismiss } = useRestoring(shelf, onRestored);
  const copy = manifest?.copy ?? null;
  if (manifest?.loss != null)
    return (
      <LossNotice
        loss={manifest.loss}
        copy={copy}
        restoring={restoring}
        onRestoreCopy={() => copy !== null && restoreCopy(copy.file)}
        onRestoreFile={restoreFile}
        onGoOn={onGoOn}
      />
    );
  if (restoring.phase !== "done") return null;
  return <Toast message={plural("restored", restoring.added)} action={null} onExpire={dismiss} />;
}
