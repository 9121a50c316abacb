import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";

interface FloatingProps {
  /** What it belongs to, in the window. */
  readonly box: DOMRect;
  readonly label: string;
  readonly children: ComponentChildren;
}

/** Room between it, what it belongs to and the window's edges, in CSS pixels. */
const ROOM_PX = 8;

/** A small surface below a place of the text; above it where there is no room below. */
export function Floating({ box, label, children }: FloatingProps) {
  const surface = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<{ readonly left: number; readonly top: number } | null>(null);
  useLayoutEffect(() => {
    if (surface.current !== null) setAt(placed(box, surface.current.getBoundingClientRect()));
  }, [box]);
  const style = at === null ? { visibility: "hidden" } : { left: `${at.left}px`, top: `${at.top}px` };
  return (
    <div ref={surface} class="floating" role="dialog" aria-label={label} style={style}>
      {children}
    </div>
  );
}

function placed(box: DOMRect, { width, height }: DOMRect): { readonly left: number; readonly top: number } {
  const below = box.bottom + ROOM_PX;
  const top = below + height + ROOM_PX > innerHeight ? box.top - height - ROOM_PX : below;
  const left = Math.min(innerWidth - width - ROOM_PX, box.left + (box.width - width) / 2);
  return { left: Math.max(ROOM_PX, left), top: Math.max(ROOM_PX, top) };
}
