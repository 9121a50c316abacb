import type { MessageKey } from "../../../utils/i18n";
import { FileButton } from "../../FileButton";
import { useI18n } from "../../use-i18n";
import type { ImportFailure, Importing, ImportReport, ImportStage } from "./import-state";
import { RefusedList } from "./RefusedList";
import { TransferProgress } from "./TransferProgress";

const STAGES: Readonly<Record<ImportStage, MessageKey>> = {
  checking: "importChecking",
  taking: "importTaking",
  linking: "importLinking",
};

/** What is said where nothing could be taken. */
export const FAILURES: Readonly<Record<ImportFailure, MessageKey>> = {
  foreign: "importForeign",
  damaged: "importDamaged",
  tooLarge: "importTooLarge",
  newer: "restoreNewer",
  full: "importFull",
  failed: "importFailed",
};

/** The apps whose exports are read, and the form of each: names that are the same in every language. */
const SOURCES =
  "Pocket (CSV, HTML, ZIP) · Instapaper (CSV) · Omnivore (ZIP) · wallabag (JSON) · Readwise Reader (CSV) · Karakeep (JSON)";

interface ImportSectionProps {
  readonly importing: Importing;
  readonly onFile: (file: File) => void;
}

/** Takes a file of another app's, or of Clearline's own, into the library. */
export function ImportSection({ importing, onFile }: ImportSectionProps) {
  const { t } = useI18n();
  return (
    <section aria-labelledby="transfer-import">
      <h2 id="transfer-import">{t("import")}</h2>
      <p>{t("importHint")}</p>
      <p class="import-sources">{t("importSources", SOURCES)}</p>
      {importing.phase !== "running" && (
        <FileButton kind="primary" onFile={onFile}>
          {t("importChoose")}
        </FileButton>
      )}
      <div class="transfer-status" role="status">
        {importing.phase === "running" && (
          <>
            <TransferProgress {...importing} label={t(STAGES[importing.stage])} />
            <p>{t("importStopHint")}</p>
          </>
        )}
        {importing.phase === "done" && <Report report={importing.report} />}
        {importing.phase === "failed" && <p>{t(FAILURES[importing.why])}</p>}
      </div>
    </section>
  );
}

function Report({ report }: { readonly report: ImportReport }) {
  const { t, plural } = useI18n();
  const { added, links, known, binned, refused, refusedCount, stopped } = report;
  return (
    <div class="import-report">
      {stopped && <p>{t("importStopped")}</p>}
      <p>
        {plural("importAdded", added)}
        {links > 0 && ` ${plural("importLinks", links)}`}
      </p>
      {known > 0 && <p>{plural("importKnown", known)}</p>}
      {binned > 0 && <p>{plural("importBinned", binned)}</p>}
      <RefusedList refused={refused} refusedCount={refusedCount} />
    </div>
  );
}
