import { ExportDialog } from "../../../components/library/transfer/ExportDialog";
import type { ExportChoice } from "../../../utils/library/export";
import type { Library } from "../../../utils/store/db";
import { useExporting } from "./use-exporting";

interface ExportPanelProps {
  readonly library: Library;
  readonly choice: ExportChoice;
  /** What is exported, in words. */
  readonly title: string;
  readonly onClose: () => void;
}

/** Exports some articles in the form that the reader chooses. */
export function ExportPanel({ library, choice, title, onClose }: ExportPanelProps) {
  const { exporting, start } = useExporting(library, choice, title);
  const several = choice.kind === "story" || (choice.kind === "articles" && choice.ids.length > 1);
  return (
    <ExportDialog title={title} several={several} exporting={exporting} onExport={start} onClose={onClose} />
  );
}
