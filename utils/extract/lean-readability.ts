import Readability from "@mozilla/readability/Readability.js";

/**
 * Readability's search for the body, without what others have done by then: the snapshot has no scripts, styles, hidden
 * elements or lazy pictures, metadata and addresses are read elsewhere, and an element's whole text need not be read to
 * ask whether it has any. The build leaves those steps out (`utils/build/lean-readability.ts`).
 */
export class LeanReadability extends Readability {
  private readonly refill: () => void;

  /** @param refill Fills the page again once it is used up. */
  constructor(page: Document, charThreshold: number, refill: () => void) {
    super(page, { charThreshold });
    this.refill = refill;
  }

  /** The body that Readability finds, as its `parse` does; `null` if there is none. The page is used up. */
  findBody(): Element | null {
    this._prepDocument();
    const body = this._grabArticle();
    if (body !== null) this._simplifyNestedElements(body);
    return body;
  }

  /** The page as it was, for another search. */
  protected restore(): void {
    this.refill();
    this._prepDocument();
  }

  /** The title's repeats are out already, and a heading of the title's words, "Prices", may well be a section. */
  protected override _headerDuplicatesTitle(): boolean {
    return false;
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
