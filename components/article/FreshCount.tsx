import { useEffect, useRef, useState } from "preact/hooks";
import { keyName, keyOf } from "../../utils/keys";
import type { TimelineEntry } from "../../utils/timeline";
import { useBindings } from "../use-bindings";
import { useI18n } from "../use-i18n";
import { goToNextFresh, type Jump } from "./next-fresh";

/** Elements that take letters themselves. */
const TYPING = "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]";

interface FreshCountProps {
  readonly novelty: NonNullable<TimelineEntry["novelty"]>;
}

/** How much of the open article is new to the reader, and the way from one such sentence to the next. */
export function FreshCount({ novelty: { fresh, total } }: FreshCountProps) {
  const { t, plural, number } = useI18n();
  const key = keyOf("nextNew", useBindings());
  const button = useRef<HTMLButtonElement>(null);
  const [jump, setJump] = useState<Jump | null>(null);
  const next = () => setJump(goToNextFresh(rootOf(button.current)));
  useEffect(() => {
    if (fresh === 0) return;
    const stop = new AbortController();
    const press = (event: Event) => {
      if (!isPlainKey(event, key)) return;
      event.preventDefault();
      next();
    };
    rootOf(button.current).addEventListener("keydown", press, { signal: stop.signal });
    return () => stop.abort();
  }, [fresh, key]);
  if (fresh === 0)
    return (
      <span class="chip" dir="auto">
        {t("noveltyNone")}
      </span>
    );
  return (
    <button
      ref={button}
      type="button"
      class="chip is-new"
      dir="auto"
      data-key={key}
      aria-keyshortcuts={key}
      onClick={next}
    >
      {plural("noveltyHere", total, number(fresh))}
      <span class="unseen" role="status">
        {jump && t("freshPlace", number(jump.place), number(jump.total))}
      </span>
    </button>
  );
}

/** The document or shadow root that an element stands in: the text that it counts stands there, too. */
function rootOf(element: Element | null): Document | ShadowRoot {
  const root = element?.getRootNode();
  return root instanceof ShadowRoot ? root : document;
}

function isPlainKey(event: Event, key: string): boolean {
  if (!(event instanceof KeyboardEvent) || keyName(event) !== key) return false;
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  return !(event.target instanceof Element && event.target.closest(TYPING));
}
