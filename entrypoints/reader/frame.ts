import { STYLES } from "./styles";

/** The overlay's place on the page. */
export interface Frame {
  /** A plain `div`: some pages take out every element whose name has a dash. */
  readonly host: HTMLElement;
  /** In a closed shadow root: the page has no handle on it. */
  readonly dialog: HTMLDialogElement;
}

/** The host takes nothing from the page's styles, and none of them hides it: of two important rules the inner one wins. */
const HOST_STYLE = ":host { all: initial !important; display: block !important; }";

/** Input that stays between the reader and the overlay: the page's own shortcuts must not fire. */
const OWN_EVENTS = [
  ...["keydown", "keyup", "keypress", "click", "dblclick", "auxclick", "contextmenu"],
  ...["pointerdown", "pointerup", "mousedown", "mouseup", "touchstart", "touchend", "wheel"],
  ...["focusin", "focusout", "input", "change", "copy", "selectstart"],
];

/** Makes the overlay's frame; nothing of it is on the page yet. */
export function makeFrame(signal: AbortSignal): Frame {
  const host = document.createElement("div");
  const root = host.attachShadow({ mode: "closed" });
  const style = document.createElement("style");
  style.textContent = HOST_STYLE + STYLES;
  const dialog = document.createElement("dialog");
  dialog.className = "clearline reader-dialog";
  dialog.tabIndex = -1;
  root.append(style, dialog);
  for (const type of OWN_EVENTS)
    root.addEventListener(type, (event) => event.stopPropagation(), { signal, passive: true });
  return { host, dialog };
}

/** Frames until the text is painted, and one that shows it. */
const FIRST_FRAMES = 3;

/** In a tab that nobody sees no frame comes. */
const LONGEST_FIRST_MS = 300;

/**
 * Puts the frame on the page, above everything that is there, and has the page inert once the text is painted, until `signal`
 * aborts: on a page of 50,000 nodes that costs as much again as the text itself.
 */
export function showFirst(frame: Frame, signal: AbortSignal): void {
  const { host, dialog } = frame;
  host.popover = "manual";
  document.documentElement.append(host);
  host.showPopover();
  dialog.dataset.first = "";
  dialog.focus({ preventScroll: true });
  const settle = () => {
    if (signal.aborted || !("first" in dialog.dataset)) return;
    showFrame(frame, dialog.scrollTop);
    delete dialog.dataset.first;
    host.removeAttribute("popover");
  };
  setTimeout(settle, LONGEST_FIRST_MS);
  const wait = (frames: number) => (frames === 0 ? settle() : requestAnimationFrame(() => wait(frames - 1)));
  wait(FIRST_FRAMES);
}

/** Puts the frame on the page, above everything that is there; where it was scrolled to, it stays. */
export function showFrame({ host, dialog }: Frame, scrollTop: number): void {
  if (!host.isConnected) document.documentElement.append(host);
  if (dialog.open) dialog.close();
  dialog.showModal();
  // Keys are the reading view's from the start, and no control of it looks chosen.
  dialog.focus({ preventScroll: true });
  if (scrollTop > 0) dialog.scrollTop = scrollTop;
}
