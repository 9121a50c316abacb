import { useLayoutEffect, useState } from "preact/hooks";
import { type Bar, barsBeside } from "./fresh-bars";

interface FreshBarsProps {
  readonly body: HTMLElement;
  /** Changes when other sentences are marked. */
  readonly marked: unknown;
}

/** Thin lines in the margin beside sentences that are new to the reader; they follow the text's layout. */
export function FreshBars({ body, marked }: FreshBarsProps) {
  const [bars, setBars] = useState<readonly Bar[]>([]);
  useLayoutEffect(() => {
    const draw = () => setBars(barsBeside(body, body.querySelectorAll("mark.fresh")));
    // It draws at once: observing begins with a call.
    const observer = new ResizeObserver(draw);
    observer.observe(body);
    return () => observer.disconnect();
  }, [body, marked]);
  return (
    <div class="fresh-bars" aria-hidden="true">
      {bars.map(({ top, height }) => (
        <i key={top} style={{ top: `${top}px`, height: `${height}px` }} />
      ))}
    </div>
  );
}
