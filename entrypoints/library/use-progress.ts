import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";
import { scrolledBy, scrollLength } from "../../components/article/flow";
import type { Library } from "../../utils/store/db";
import { setProgress } from "../../utils/store/marks";

/** Progress is kept in so many steps: less is not worth a write. */
const STEPS = 4;

/** The end counts as reached when less than this is left below, in CSS pixels. */
const END_PX = 120;

/** Keeps how far the open article was scrolled; one that was scrolled to its end is read. */
export function useProgress(
  library: Library,
  articleId: number | null,
  scroller: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    const stop = new AbortController();
    let kept = 0;
    const keep = () => {
      const progress = scroller.current === null ? 0 : progressOf(scroller.current);
      if (articleId === null || progress <= kept) return;
      kept = progress;
      setProgress(library, articleId, progress, Date.now()).catch(console.error);
    };
    // Pages scroll within, and such events don't rise.
    scroller.current?.addEventListener("scrollend", keep, { signal: stop.signal, capture: true });
    return () => stop.abort();
  }, [library, articleId]);
}

function progressOf(frame: HTMLElement): number {
  const scroller = frame.querySelector<HTMLElement>(".article[data-flow]") ?? frame;
  const [length, by] = [scrollLength(scroller), scrolledBy(scroller)];
  if (by >= length - END_PX) return 1;
  return Math.floor((by / length) * STEPS) / STEPS;
}
