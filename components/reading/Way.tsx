import { CornerUpLeft, List } from "lucide";
import { useMemo } from "preact/hooks";
import type { StandingText } from "../article/ArticleBody";
import { Button } from "../Button";
import { IconButton } from "../IconButton";
import { useI18n } from "../use-i18n";
import { Outline, OverlaidOutline } from "./Outline";
import { useMargin } from "./use-margin";
import type { ReadingPlace } from "./use-place";
import { useReadingPosition } from "./use-reading-position";

interface WayProps {
  readonly text: StandingText;
  /** What scrolls. */
  readonly scroller: HTMLElement;
  readonly place: ReadingPlace;
  /** True while the outline is to stand over the text, where there is no margin for it. */
  readonly outlined: boolean;
  readonly onOutline: (outlined: boolean) => void;
}

/** How far the reader is: a hairline at the top, the outline, how long it is still to read, and the way back after a jump. */
export function Way({ text, scroller, place: { back, minutesLeft }, outlined, onOutline }: WayProps) {
  const { t, plural } = useI18n();
  const headings = useMemo(() => [...text.body.querySelectorAll<HTMLElement>("h2, h3")], [text]);
  const { progress, heading } = useReadingPosition(scroller, headings);
  const { room, left, top, width } = useMargin(text.body, scroller);
  const line = { left: `${left}px`, top: `${top}px`, width: `${width}px`, transform: `scaleX(${progress})` };
  const inMargin = room >= LEAST_ROOM_PX;
  const outline = {
    headings,
    current: heading,
    onBeginning: () => scroller.scrollTo({ top: 0 }),
  };
  return (
    <>
      <div class="progress" style={line} />
      {headings.length > 0 && inMargin && (
        <div class="outline-margin" style={{ width: `${Math.min(room, WIDEST_PX)}px` }}>
          <Outline {...outline} />
        </div>
      )}
      {headings.length > 0 && !inMargin && outlined && (
        <OverlaidOutline {...outline} body={text.body} onLeave={() => onOutline(false)} />
      )}
      <div class="reading-place">
        {back !== null && (
          <Button icon={CornerUpLeft} onClick={back}>
            {t("backHere")}
          </Button>
        )}
        {headings.length > 0 && !inMargin && (
          <IconButton
            icon={List}
            label={t("outline")}
            expanded={outlined}
            onClick={() => onOutline(!outlined)}
          />
        )}
        {minutesLeft !== null && <span class="minutes-left">{plural("minutesLeft", minutesLeft)}</span>}
      </div>
    </>
  );
}

/** A margin narrower than this breaks headings after every other word; in CSS pixels. */
const LEAST_ROOM_PX = 190;

/** Wider, the outline would stand away from the text that it belongs to. */
const WIDEST_PX = 240;
