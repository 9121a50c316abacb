/** The name of the mark: its time counts from the popup's own time origin. */
const VIEW_MARK = "clearline:view";

/** Marks, once, the second animation frame after the cleaned view is in the document: then it has been painted. */
export function markView(): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (performance.getEntriesByName(VIEW_MARK).length === 0) performance.mark(VIEW_MARK);
    }),
  );
}
