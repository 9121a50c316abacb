import { useI18n } from "../use-i18n";
import { useReadingPosition } from "./use-reading-position";

interface WayProps {
  /** What scrolls. */
  readonly scroller: HTMLElement;
  readonly headings: readonly HTMLElement[];
}

/** How far the reader is: a hairline at the top, and the outline where there are headings. */
export function Way({ scroller, headings }: WayProps) {
  const { progress, heading } = useReadingPosition(scroller, headings);
  return (
    <>
      <div class="progress" style={{ transform: `scaleX(${progress})` }} />
      {headings.length > 0 && (
        <Outline headings={headings} current={heading} onBeginning={() => scroller.scrollTo({ top: 0 })} />
      )}
    </>
  );
}

interface OutlineProps {
  readonly headings: readonly HTMLElement[];
  /** The place of the heading that was reached last; -1 before the first. */
  readonly current: number;
  readonly onBeginning: () => void;
}

function Outline({ headings, current, onBeginning }: OutlineProps) {
  const { t } = useI18n();
  return (
    <nav class="outline" aria-label={t("outline")}>
      <ol>
        <OutlineItem label={t("beginning")} here={current === -1} onOpen={onBeginning} />
        {headings.map((heading, place) => (
          <OutlineItem
            label={heading.textContent}
            here={place === current}
            onOpen={() => heading.scrollIntoView({ block: "start" })}
          />
        ))}
      </ol>
    </nav>
  );
}

interface OutlineItemProps {
  readonly label: string;
  readonly here: boolean;
  readonly onOpen: () => void;
}

function OutlineItem({ label, here, onOpen }: OutlineItemProps) {
  return (
    <li>
      <button type="button" aria-current={here ? "true" : undefined} onClick={onOpen}>
        <span dir="auto">{label}</span>
      </button>
    </li>
  );
}
