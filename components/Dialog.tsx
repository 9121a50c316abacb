import { X } from "lucide";
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { IconButton } from "./IconButton";
import { useI18n } from "./use-i18n";

interface DialogProps {
  readonly title: string;
  /** A class of its own, for what stands in it. */
  readonly kind?: string;
  /** What has the focus at first; the way out if it is left out. */
  readonly focus?: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A dialog over what the reader works with, which Escape closes. */
export function Dialog({ title, kind = "", focus, onClose, children }: DialogProps) {
  const { t } = useI18n();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    dialog.current?.showModal();
    if (focus !== undefined) dialog.current?.querySelector<HTMLElement>(focus)?.focus();
  }, []);
  // Left to the browser, Escape also closes a dialog below that was opened without a key or a click of its own.
  const closeAlone = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    dialog.current?.close();
  };
  return (
    <dialog ref={dialog} class={`keys ${kind}`} aria-label={title} onClose={onClose} onKeyDown={closeAlone}>
      <header class="keys-header">
        <h2>{title}</h2>
        <IconButton icon={X} label={t("close")} onClick={() => dialog.current?.close()} />
      </header>
      {children}
    </dialog>
  );
}
