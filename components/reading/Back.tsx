import { CornerUpLeft } from "lucide";
import { Button } from "../Button";
import { useI18n } from "../use-i18n";
import type { ReadingPlace } from "./use-place";

interface BackProps {
  readonly place: ReadingPlace;
}

/** How long it is still to read, and the way back after a jump. */
export function Back({ place: { back, minutesLeft } }: BackProps) {
  const { t, plural } = useI18n();
  return (
    <div class="reading-place">
      {back !== null && (
        <Button icon={CornerUpLeft} onClick={back}>
          {t("backHere")}
        </Button>
      )}
      {minutesLeft !== null && <span class="minutes-left">{plural("minutesLeft", minutesLeft)}</span>}
    </div>
  );
}
