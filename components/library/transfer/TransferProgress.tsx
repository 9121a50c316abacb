import { Button } from "../../Button";
import { useI18n } from "../../use-i18n";

interface TransferProgressProps {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  readonly cancel: () => void;
}

/** How far a file has been written or read, and a way to stop it. */
export function TransferProgress({ label, done, total, cancel }: TransferProgressProps) {
  const { t, percent } = useI18n();
  const share = total === 0 ? 0 : Math.min(1, done / total);
  return (
    <p class="transfer-progress">
      <span>{label}</span>
      <progress max={1} value={share} aria-label={label} />
      <span>{percent(share)}</span>
      <Button kind="link" onClick={cancel}>
        {t("stop")}
      </Button>
    </p>
  );
}
