import Readability from "@mozilla/readability/Readability.js";

/**
 * Readability without what the snapshot has made needless: it looks for scripts, styles, hidden elements and lazy pictures
 * that are not there any more, and reads an element's whole text to ask whether it has any. It finds the same.
 */
export class LeanReadability<Content> extends Readability<Content> {
  protected override _unwrapNoscriptImages(): void {}

  protected override _removeScripts(): void {}

  protected override _cleanStyles(): void {}

  /** Addresses are resolved by the pipeline, against the page's own base. */
  protected override _fixRelativeUris(): void {}

  protected override _isProbablyVisible(): boolean {
    return true;
  }

  protected override _isValidByline(element: Element, names: string): boolean {
    const marked =
      this.REGEXPS.byline.test(names) || element.hasAttribute("rel") || element.hasAttribute("itemprop");
    return marked && super._isValidByline(element, names);
  }

  protected override _isElementWithoutContent(element: Element): boolean {
    return !opensWithText(element) && super._isElementWithoutContent(element);
  }
}

/** Whether the first leaf is text other than white space. */
function opensWithText(element: Element): boolean {
  let first: Node = element;
  while (first.firstChild !== null) first = first.firstChild;
  return first.nodeType === Node.TEXT_NODE && (first.textContent ?? "").trim() !== "";
}
