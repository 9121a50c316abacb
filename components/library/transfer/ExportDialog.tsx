import { Dialog } from "../../Dialog";
import { useI18n } from "../../use-i18n";
import { ExportForm } from "./ExportForm";
import type { ExportFormat, Exporting } from "./export-state";

interface ExportDialogProps {
  /** What is exported, in words. */
  readonly title: string;
  readonly several: boolean;
  readonly exporting: Exporting;
  readonly onExport: (format: ExportFormat) => void;
  readonly onClose: () => void;
}

/** Asks in which form articles are wanted, in a dialog that Escape closes. */
export function ExportDialog({ title, onClose, ...form }: ExportDialogProps) {
  const { t } = useI18n();
  return (
    <Dialog title={t("export")} kind="export-dialog" focus="input:checked" onClose={onClose}>
      <p class="export-title" dir="auto">
        {title}
      </p>
      <ExportForm {...form} />
    </Dialog>
  );
}
