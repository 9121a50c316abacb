import { X } from "lucide";
import { useLayoutEffect, useRef } from "preact/hooks";
import { IconButton } from "../../IconButton";
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
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>("input:checked")?.focus();
  }, []);
  return (
    <dialog ref={dialog} class="keys export-dialog" aria-label={t("export")} onClose={onClose}>
      <header class="keys-header">
        <h2>{t("export")}</h2>
        <IconButton icon={X} label={t("close")} onClick={() => dialog.current?.close()} />
      </header>
      <p class="export-title" dir="auto">
        {title}
      </p>
      <ExportForm {...form} />
    </dialog>
  );
}
