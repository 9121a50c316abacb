import type { ComponentChild } from "preact";
import { useState } from "preact/hooks";
import type { ExportChoice } from "../../../utils/library/export";
import type { Library } from "../../../utils/store/db";
import { ExportPanel } from "./ExportPanel";

/** The dialog for exporting some articles: `panel` stands somewhere in the view, and shows once `open` is called. */
export function useExportPanel(
  library: Library,
  choice: ExportChoice,
  title: string,
): { readonly open: () => void; readonly panel: ComponentChild } {
  const [shown, setShown] = useState(false);
  const panel = shown && (
    <ExportPanel library={library} choice={choice} title={title} onClose={() => setShown(false)} />
  );
  return { open: () => setShown(true), panel };
}
