import { TransferPage } from "../../../components/library/transfer/TransferPage";
import { useI18n } from "../../../components/use-i18n";
import type { Shelf } from "../../../utils/library";
import type { ExportChoice } from "../../../utils/library/export";
import { useExporting } from "./use-exporting";

const LIBRARY: ExportChoice = { kind: "library" };

/** Wires import and export to the library. */
export function TransferPlace({ shelf: { library } }: { readonly shelf: Shelf }) {
  const { t } = useI18n();
  const { exporting, start } = useExporting(library, LIBRARY, t("library"));
  return <TransferPage exporting={exporting} onExport={start} />;
}
