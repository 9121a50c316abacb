import { useI18n } from "../../use-i18n";
import type { ImportReport } from "./import-state";

/** What of a file was not taken, and why: the first parts by name, the others counted. */
export function RefusedList({ refused, refusedCount }: Pick<ImportReport, "refused" | "refusedCount">) {
  const { t, plural } = useI18n();
  if (refusedCount === 0) return null;
  return (
    <details>
      <summary>{plural("importRefused", refusedCount)}</summary>
      <ul>
        {refused.map(({ line, reason, what }, place) => (
          <li key={place}>
            {t("importLine", String(line), t(`importReason_${reason}`))} <bdi>{what}</bdi>
          </li>
        ))}
      </ul>
      {refusedCount > refused.length && <p>{plural("importRefusedMore", refusedCount - refused.length)}</p>}
    </details>
  );
}
