/** Readability alone, without its package's quick test, and those of its steps that are called or overridden. */
declare module "@mozilla/readability/Readability.js" {
  export default class Readability {
    constructor(page: Document, options: { readonly charThreshold: number });
    protected readonly REGEXPS: { readonly byline: RegExp };
    protected _prepDocument(): void;
    protected _grabArticle(): Element | null;
    protected _simplifyNestedElements(body: Element): void;
    protected _headerDuplicatesTitle(heading: Element): boolean;
    protected _isValidByline(element: Element, names: string): boolean;
    protected _isElementWithoutContent(element: Element): boolean;
  }
}
