import { useEffect, useRef } from "preact/hooks";

/** How far below the screen the end of a list may be when more of it is fetched. */
const AHEAD = "600px";

/** Stands at the end of a list and calls for more when the reader comes near. */
export function Sentinel({ onNear }: { readonly onNear: () => void }) {
  const mark = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (mark.current === null) return;
    const root = mark.current.closest(".library-scroll");
    const watch = (entries: readonly IntersectionObserverEntry[]) => {
      if (entries.some((entry) => entry.isIntersecting)) onNear();
    };
    const observer = new IntersectionObserver(watch, { root, rootMargin: AHEAD });
    observer.observe(mark.current);
    return () => observer.disconnect();
  }, [onNear]);
  return <div ref={mark} class="sentinel" />;
}
