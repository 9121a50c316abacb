/** Readability alone, whose own entry brings along its quick test, and the steps of it that are overridden. */
declare module "@mozilla/readability/Readability.js" {
  import { Readability as Published } from "@mozilla/readability";

  export default class Readability<Content> extends Published<Content> {
    protected readonly REGEXPS: { readonly byline: RegExp };
    protected _unwrapNoscriptImages(page: Document): void;
    protected _removeScripts(page: Document): void;
    protected _cleanStyles(root: Element): void;
    protected _fixRelativeUris(body: Element): void;
    protected _isProbablyVisible(element: Element): boolean;
    protected _isValidByline(element: Element, names: string): boolean;
    protected _isElementWithoutContent(element: Element): boolean;
  }
}
