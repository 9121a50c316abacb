import { ImportSection } from "../../../components/library/transfer/ImportSection";
import { TransferPage } from "../../../components/library/transfer/TransferPage";
import { useI18n } from "../../../components/use-i18n";
import type { Shelf } from "../../../utils/library";
import type { ExportChoice } from "../../../utils/library/export";
import { useExporting } from "./use-exporting";
import { useImporting } from "./use-importing";

const LIBRARY: ExportChoice = { kind: "library" };

/** Wires import and export to the library. */
export function TransferPlace({ shelf }: { readonly shelf: Shelf }) {
  const { t } = useI18n();
  const { exporting, start } = useExporting(shelf.library, LIBRARY, t("library"));
  const taking = useImporting(shelf);
  return (
    <TransferPage exporting={exporting} onExport={start}>
      <ImportSection importing={taking.importing} onFile={taking.start} />
    </TransferPage>
  );
}
