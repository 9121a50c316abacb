import type { Root } from "./driver.ts";

/**
 * What of `root` does not fit: a page or view that scrolls sideways, controls that reach out of the window, and words that
 * their own box cuts off. It travels to the surface as source.
 *
 * What scrolls in a box of its own (code, tables) may be wider.
 *
 * @see https://www.w3.org/TR/WCAG22/#reflow
 * @see https://www.w3.org/TR/WCAG22/#text-spacing
 */
export function whatIsCut(root: Root): string[] {
  const width = document.documentElement.clientWidth;
  const told = (element: Element) => element.outerHTML.replace(/\s+/g, " ").slice(0, 160);
  const cut: string[] = [];
  const tops = [root.querySelector("dialog.reader-dialog") ?? document.documentElement];
  for (const top of tops)
    if (top.scrollWidth > top.clientWidth + 1) cut.push(`wider: ${top.scrollWidth} > ${top.clientWidth}`);
  const isSeen = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    element.closest(".unseen, pre, .table-box, svg, option") === null;
  // Its whole words are in its tooltip or on its link's page.
  const hasEllipsis = (element: Element | null): boolean =>
    element !== null &&
    (getComputedStyle(element).textOverflow === "ellipsis" || hasEllipsis(element.parentElement));
  for (const element of [...root.querySelectorAll<HTMLElement>("*")].filter(isSeen)) {
    const { left, right, width: own } = element.getBoundingClientRect();
    const isControl = element.matches("button, a[href], input, select, summary, h1, h2, h3, p");
    if (isControl && own > 0 && !hasEllipsis(element) && (left < -1 || right > width + 1))
      cut.push(`outside: ${told(element)}`);
    const hasText = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== "",
    );
    const { overflowX, overflowY } = getComputedStyle(element);
    const hides = (overflow: string) => overflow === "hidden" || overflow === "clip";
    if (!hasText || hasEllipsis(element) || element.clientWidth <= 1) continue;
    if (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) cut.push(`cut: ${told(element)}`);
    if (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
      cut.push(`cut: ${told(element)}`);
    if (
      element.matches("button, .button, .chip, label, summary") &&
      element.scrollWidth > element.clientWidth + 1 &&
      own > 0
    )
      cut.push(`spills: ${told(element)}`);
  }
  return cut;
}

/** The spacing that a reader may set with a style of their own. @see https://www.w3.org/TR/WCAG22/#text-spacing */
export function spreadText(root: Root): void {
  const style = document.createElement("style");
  style.textContent = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-bottom: 2em !important; }`;
  (root.querySelector("head") ?? root).append(style);
}
