/** Remembers where the reader was on the page; the function that it gives brings them back there. */
export function rememberPage(): () => void {
  const { scrollX, scrollY } = window;
  const focused = document.activeElement;
  const selected = selectedRange();
  return () => {
    if (focused instanceof HTMLElement && focused !== document.body && focused !== document.activeElement)
      focused.focus({ preventScroll: true });
    if (selected !== null) {
      document.getSelection()?.removeAllRanges();
      document.getSelection()?.addRange(selected);
    }
    if (window.scrollX !== scrollX || window.scrollY !== scrollY)
      window.scrollTo({ left: scrollX, top: scrollY, behavior: "instant" });
  };
}

function selectedRange(): Range | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  return selection.getRangeAt(0);
}
