import type { ComponentChildren } from "preact";
import { useI18n } from "../../use-i18n";
import { ExportForm } from "./ExportForm";

interface TransferPageProps extends Omit<Parameters<typeof ExportForm>[0], "several"> {
  /** The part that takes files in. */
  readonly children: ComponentChildren;
}

/** How articles come into the library and leave it. */
export function TransferPage({ children, ...form }: TransferPageProps) {
  const { t } = useI18n();
  return (
    <div class="transfer">
      <h1>{t("transfer")}</h1>
      {children}
      <section aria-labelledby="transfer-export">
        <h2 id="transfer-export">{t("export")}</h2>
        <p>{t("exportLibraryHint")}</p>
        <ExportForm {...form} several />
      </section>
    </div>
  );
}
