import { FileButton } from "../FileButton";
import { useI18n } from "../use-i18n";
import type { HighlightImport, HighlightImporting } from "./highlight-import";
import { FAILURES } from "./transfer/ImportSection";
import { RefusedList } from "./transfer/RefusedList";

interface HighlightImportPanelProps {
  readonly importing: HighlightImporting;
  readonly onFile: (file: File) => void;
}

/** Takes highlights from a file, and says what became of them. */
export function HighlightImportPanel({ importing, onFile }: HighlightImportPanelProps) {
  const { t } = useI18n();
  return (
    <div class="highlights-import">
      <FileButton kind="quiet" onFile={onFile}>
        {t("libraryHighlightsImport")}
      </FileButton>
      <div role="status">
        {importing.phase === "done" && <Report report={importing.report} />}
        {importing.phase === "failed" && <p>{t(FAILURES[importing.why])}</p>}
      </div>
    </div>
  );
}

function Report({ report }: { readonly report: HighlightImport }) {
  const { plural } = useI18n();
  const { added, loose, known } = report;
  return (
    <div class="import-report">
      <p>
        {plural("highlightsTaken", added)}
        {loose > 0 && ` ${plural("highlightsLoose", loose)}`}
      </p>
      {known > 0 && <p>{plural("highlightsKnown", known)}</p>}
      <RefusedList {...report} />
    </div>
  );
}
