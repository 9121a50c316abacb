import { useEffect, useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { Button } from "../Button";
import { useI18n } from "../use-i18n";
import { Floating } from "./Floating";
import { contentOf, linkedNote } from "./notes";
import { useRootKeys } from "./use-root-keys";

interface NoteInPlaceProps {
  readonly scroller: HTMLElement;
  /** The link in the text that leads to the note. */
  readonly reference: HTMLElement;
  readonly onClose: () => void;
}

/** So far scrolled, the reader has read on; in CSS pixels. */
const READ_ON_PX = 24;

/** A note at its reference: it closes by Esc, or when one reads on. */
export function NoteInPlace({ scroller, reference, onClose }: NoteInPlaceProps) {
  const { t } = useI18n();
  const linked = useMemo(() => linkedNote(reference), [reference]);
  const box = useMemo(() => reference.getBoundingClientRect(), [reference]);
  const words = useRef<HTMLDivElement>(null);
  const close = () => {
    onClose();
    reference.focus({ preventScroll: true });
  };
  useLayoutEffect(() => {
    if (linked !== null) words.current?.replaceChildren(contentOf(linked));
  }, [linked]);
  useEffect(() => words.current?.focus({ preventScroll: true }), [linked]);
  useLayoutEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const outside = ({ target }: Event) => {
      if (target instanceof Element && target.closest(".floating") === null) onClose();
    };
    const moved = () => {
      const { left, top } = reference.getBoundingClientRect();
      if (Math.hypot(left - box.left, top - box.top) > READ_ON_PX) onClose();
    };
    scroller.addEventListener("scroll", moved, { signal, passive: true });
    scroller.addEventListener("click", outside, { signal });
    return () => stop.abort();
  }, [scroller, reference]);
  useRootKeys(reference, { leave: close });
  const go = () => {
    close();
    linked?.note.scrollIntoView({ block: "center" });
  };
  return (
    <Floating box={box} label={t("footnote")}>
      <div ref={words} class="note-words" tabIndex={-1} dir="auto" />
      <Button onClick={go}>{t("footnoteGo")}</Button>
    </Floating>
  );
}
