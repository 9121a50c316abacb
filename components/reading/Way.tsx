import { ChevronLeft, ChevronRight, CornerUpLeft, List } from "lucide";
import { useMemo } from "preact/hooks";
import type { StandingText } from "../article/ArticleBody";
import { scrollFlow } from "../article/flow";
import { Button } from "../Button";
import { IconButton } from "../IconButton";
import { useI18n } from "../use-i18n";
import { Outline, OverlaidOutline } from "./Outline";
import { isLeftward, turnPages } from "./paging/turn";
import { useMargin } from "./use-margin";
import type { ReadingPlace } from "./use-place";
import { useReadingPosition } from "./use-reading-position";

interface WayProps {
  readonly text: StandingText;
  /** What scrolls. */
  readonly scroller: HTMLElement;
  /** What fills the window: the same, where the text does not scroll in a box of its own. */
  readonly frame: HTMLElement;
  readonly place: ReadingPlace;
  /** True while the outline is to stand over the text, where there is no margin for it. */
  readonly outlined: boolean;
  readonly onOutline: (outlined: boolean) => void;
}

/** How far the reader is: a hairline at the top, the outline, how long it is still to read, and the way back after a jump. */
export function Way({ text, scroller, frame, place: { back, minutesLeft }, outlined, onOutline }: WayProps) {
  const { t, plural, number } = useI18n();
  const headings = useMemo(() => [...text.body.querySelectorAll<HTMLElement>("h2, h3")], [text]);
  const { progress, heading, page, pages } = useReadingPosition(scroller, headings);
  const { room, left, top, width } = useMargin(text.body, frame);
  const line = { left: `${left}px`, top: `${top}px`, width: `${width}px`, transform: `scaleX(${progress})` };
  const inMargin = scroller === frame && room >= LEAST_ROOM_PX;
  const outline = {
    headings,
    current: heading,
    onBeginning: () => scrollFlow(scroller, 0),
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
        {page !== null && pages > 1 && (
          <div class="page-turner">
            <PageButton scroller={scroller} toRight={false} />
            <span class="page-number" role="status" dir="auto">
              {t("pagePlace", number(page), number(pages))}
            </span>
            <PageButton scroller={scroller} toRight={true} />
          </div>
        )}
      </div>
    </>
  );
}

interface PageButtonProps {
  readonly scroller: HTMLElement;
  readonly toRight: boolean;
}

/** The way to the pages at one side. */
function PageButton({ scroller, toRight }: PageButtonProps) {
  const { t } = useI18n();
  const way = toRight === isLeftward(scroller) ? -1 : 1;
  return (
    <IconButton
      icon={toRight ? ChevronRight : ChevronLeft}
      label={t(way === 1 ? "pageNext" : "pagePrevious")}
      onClick={() => turnPages(scroller, way)}
    />
  );
}

/** A margin narrower than this breaks headings after every other word; in CSS pixels. */
const LEAST_ROOM_PX = 190;

/** Wider, the outline would stand away from the text that it belongs to. */
const WIDEST_PX = 240;
