import { Download } from "lucide";
import { useId, useState } from "preact/hooks";
import type { MessageKey } from "../../../utils/i18n";
import { Button } from "../../Button";
import { useI18n } from "../../use-i18n";
import { EXPORT_FORMATS, type ExportFailure, type ExportFormat, type Exporting } from "./export-state";
import { TransferProgress } from "./TransferProgress";

const FAILURES: Readonly<Record<ExportFailure, MessageKey>> = {
  empty: "exportEmpty",
  "too-many": "exportTooMany",
  failed: "libraryActionFailed",
};

interface ExportFormProps {
  readonly exporting: Exporting;
  /** True if one file for each article has to go into an archive. */
  readonly several: boolean;
  readonly onExport: (format: ExportFormat) => void;
}

/** A choice of formats, and what has become of the file. */
export function ExportForm({ exporting, several, onExport }: ExportFormProps) {
  const { t } = useI18n();
  const [format, setFormat] = useState<ExportFormat>("markdown");
  return (
    <div class="transfer-form">
      <fieldset class="formats">
        <legend>{t("exportFormat")}</legend>
        {EXPORT_FORMATS.map((one) => (
          <Format key={one} format={one} several={several} chosen={one === format} onChoose={setFormat} />
        ))}
      </fieldset>
      <p class="transfer-actions">
        <Button
          kind="primary"
          icon={Download}
          disabled={exporting.phase === "running"}
          onClick={() => onExport(format)}
        >
          {t("exportSave")}
        </Button>
      </p>
      <div class="transfer-status" role="status">
        {exporting.phase === "running" && <TransferProgress {...exporting} label={t("exportRunning")} />}
        {exporting.phase === "done" && <p>{t("exportDone", exporting.name)}</p>}
        {exporting.phase === "failed" && <p>{t(FAILURES[exporting.why])}</p>}
      </div>
    </div>
  );
}

interface FormatProps {
  readonly format: ExportFormat;
  readonly several: boolean;
  readonly chosen: boolean;
  readonly onChoose: (format: ExportFormat) => void;
}

function Format({ format, several, chosen, onChoose }: FormatProps) {
  const { t } = useI18n();
  const id = useId();
  const hint =
    format === "markdown" && several ? "exportHint_markdownZip" : (`exportHint_${format}` as const);
  return (
    <div class="format">
      <input
        id={id}
        type="radio"
        name="format"
        checked={chosen}
        aria-describedby={`${id}-hint`}
        onChange={() => onChoose(format)}
      />
      <label for={id}>{t(`exportFormat_${format}`)}</label>
      <p id={`${id}-hint`}>{t(hint)}</p>
    </div>
  );
}
