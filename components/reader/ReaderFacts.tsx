import type { Timeline } from "../../utils/timeline";
import { Part } from "../Part";
import { noveltyHere } from "../timeline/novelty-here";
import { useI18n } from "../use-i18n";

interface ReaderFactsProps {
  readonly timeline: Timeline | null;
  readonly removedCount: number;
  readonly removedShown: boolean;
  readonly onRemoved: () => void;
}

/** What is worth knowing before reading: how much is new, and what was taken out. */
export function ReaderFacts({ timeline, removedCount, removedShown, onRemoved }: ReaderFactsProps) {
  const { t, number } = useI18n();
  const novelty = noveltyHere(timeline);
  if (novelty === null && removedCount === 0) return null;
  return (
    <ul class="facts">
      {novelty && (
        <Part name="side">
          {({ FreshCount }) => (
            <li>
              <FreshCount novelty={novelty} />
            </li>
          )}
        </Part>
      )}
      {removedCount > 0 && (
        <li>
          <button type="button" class="chip" dir="auto" aria-expanded={removedShown} onClick={onRemoved}>
            {t("removedCount", number(removedCount))}
          </button>
        </li>
      )}
    </ul>
  );
}
