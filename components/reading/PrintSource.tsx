import { localDay } from "../local-day";
import { useI18n } from "../use-i18n";

interface PrintSourceProps {
  readonly url: string;
}

/** What stands above the text on paper alone: where it is from, and when it was printed. */
export function PrintSource({ url }: PrintSourceProps) {
  const { t, day } = useI18n();
  return (
    <p class="print-source">
      <bdi>{url}</bdi>
      <br />
      {t("printedOn", day(localDay(Date.now()), "long"))}
    </p>
  );
}
