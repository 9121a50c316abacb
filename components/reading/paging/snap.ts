import { PAGE_SLACK, scrolledBy, scrollFlow, scrollLength, stepOf } from "../../article/flow";

/**
 * Whatever scrolls the text, a find, a link, the focus or a selection that is drawn on, it comes to stand at a page's beginning:
 * it was scrolled just far enough to have something in sight, so the page lies further on in the same direction.
 */
export function keepToPages(article: HTMLElement, signal: AbortSignal): void {
  let last = scrolledBy(article);
  const settle = () => {
    const step = stepOf(article);
    const now = scrolledBy(article);
    if (step === 0 || article.dataset.goal !== undefined) {
      last = now;
      return;
    }
    const page = now > last ? Math.ceil(now / step - PAGE_SLACK) : Math.floor(now / step + PAGE_SLACK);
    const at = Math.min(page * step, scrollLength(article));
    last = at;
    if (Math.abs(at - now) > 1) scrollFlow(article, at);
  };
  article.addEventListener("scroll", settle, { signal, passive: true });
}
