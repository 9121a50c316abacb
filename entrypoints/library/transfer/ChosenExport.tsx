import { Download } from "lucide";
import { IconButton } from "../../../components/IconButton";
import { useI18n } from "../../../components/use-i18n";
import type { Library } from "../../../utils/store/db";
import { useExportPanel } from "./use-export-panel";

interface ChosenExportProps {
  readonly library: Library;
  readonly ids: readonly number[];
}

/** Exports the articles that are chosen in the list. */
export function ChosenExport({ library, ids }: ChosenExportProps) {
  const { t, plural } = useI18n();
  const { open, panel } = useExportPanel(
    library,
    { kind: "articles", ids },
    plural("libraryArticles", ids.length),
  );
  return (
    <>
      <IconButton icon={Download} label={t("export")} onClick={open} />
      {panel}
    </>
  );
}
