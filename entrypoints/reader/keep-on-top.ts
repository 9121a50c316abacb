import { type Frame, showFrame } from "./frame";

/** How often the overlay comes back to a page that takes it out or covers it. A page that goes on has its will. */
const MAX_RETURNS = 2;

/**
 * Keeps the overlay on the page and above it, until `signal` aborts.
 *
 * @param onLost Called once, when the page has taken the overlay out once too often.
 */
export function keepOnTop(frame: Frame, onLost: () => void, signal: AbortSignal): void {
  const { host, dialog } = frame;
  let scrollTop = 0;
  let returns = 0;
  const comeBack = () => {
    returns += 1;
    showFrame(frame, scrollTop);
  };
  dialog.addEventListener(
    "scroll",
    () => {
      scrollTop = dialog.scrollTop;
    },
    { signal, passive: true },
  );
  watchRemoval(host, () => (returns < MAX_RETURNS ? comeBack() : onLost()), signal);
  const covered = (event: Event) => {
    if (event.target !== host && isOpenDialog(event.target) && returns < MAX_RETURNS) comeBack();
  };
  document.addEventListener("toggle", covered, { capture: true, signal });
}

/** A page may take out the host, or put another root in place of the one that holds it. */
function watchRemoval(host: HTMLElement, onRemoved: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(() => {
    if (signal.aborted || host.isConnected) return;
    onRemoved();
    watch();
  });
  const watch = () => {
    observer.observe(document, { childList: true });
    if (document.documentElement) observer.observe(document.documentElement, { childList: true });
  };
  watch();
  signal.addEventListener("abort", () => observer.disconnect(), { once: true });
}

function isOpenDialog(target: EventTarget | null): boolean {
  return target instanceof HTMLDialogElement && target.open;
}
