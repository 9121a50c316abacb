/**
 * Reading a document that may be hostile: a form's control named `attributes`, or a form named `body`, stands before the
 * property of that name. The prototypes' own getters cannot be covered in this way.
 */

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

const documentElement = getter<Document, Element | null>(() => Document.prototype, "documentElement");
const documentUrl = getter<Document, string>(() => Document.prototype, "URL");
const tagName = getter<Element, string>(() => Element.prototype, "localName");
const shadowRoot = getter<Element, ShadowRoot | null>(() => Element.prototype, "shadowRoot");
const text = getter<Node, string | null>(() => Node.prototype, "textContent");
const nodeType = getter<Node, number>(() => Node.prototype, "nodeType");
const view = getter<Document, Window | null>(() => Document.prototype, "defaultView");
const implementation = getter<Document, DOMImplementation>(() => Document.prototype, "implementation");

/** The page's root element. */
export const rootOf = (page: Document): Element | null => documentElement(page);

/** The page's address. */
export const addressOf = (page: Document): string => documentUrl(page);

/** The window that shows the page; `null` if none does. */
export const viewOf = (page: Document): Window | null => view(page);

/*
 * These are asked of every node of a page, so they try the plain property first. Only a form's can be covered, and only by
 * an element: never by a number, a string or `null`.
 */

/** An element's tag in lower case. */
export function tagOf(element: Element): string {
  return typeof element.localName === "string" ? element.localName : tagName(element);
}

/** An element's open shadow root. */
export function shadowOf(element: Element): ShadowRoot | null {
  return element.shadowRoot === null ? null : shadowRoot(element);
}

/** A node's text, nothing but the characters in it. */
export function textOf(node: Node): string {
  return isText(node) ? node.data : (text(node) ?? "");
}

/** Whether a node is an element. */
export function isElement(node: Node): node is Element {
  return (
    node.nodeType === ELEMENT_NODE || (typeof node.nodeType !== "number" && nodeType(node) === ELEMENT_NODE)
  );
}

/** Whether a node is text. */
export function isText(node: Node): node is Text {
  return node.nodeType === TEXT_NODE;
}

/** An attribute's value, or `null`. */
export function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

/** The names of an element's attributes. */
export function attributeNamesOf(element: Element): string[] {
  return Element.prototype.getAttributeNames.call(element);
}

/** Whether the browser shows a box for an element. */
export function isShown(element: Element): boolean {
  return Element.prototype.checkVisibility.call(element);
}

/** The first element under `scope` that fits. */
export function find(scope: Document | Element, selector: string): Element | null {
  return isDocument(scope)
    ? Document.prototype.querySelector.call(scope, selector)
    : Element.prototype.querySelector.call(scope, selector);
}

/** All elements under `scope` that fit. */
export function findAll(scope: Document | Element, selector: string): Iterable<Element> {
  return isDocument(scope)
    ? Document.prototype.querySelectorAll.call(scope, selector)
    : Element.prototype.querySelectorAll.call(scope, selector);
}

/** A walker over elements and text under `root`; its steps cannot be covered by names either. */
export function walk(root: Node): TreeWalker {
  return Document.prototype.createTreeWalker.call(
    document,
    root,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
  );
}

/** A fresh document that no script runs in and no picture loads in. */
export function blankDocument(): Document {
  return implementation(document).createHTMLDocument("");
}

function isDocument(scope: Document | Element): scope is Document {
  return nodeType(scope) === Node.DOCUMENT_NODE;
}

function getter<Owner extends object, Value>(prototype: () => Owner, name: string): (owner: Owner) => Value {
  let read: ((this: Owner) => Value) | undefined;
  return (owner) => {
    read ??= Object.getOwnPropertyDescriptor(prototype(), name)?.get;
    if (read === undefined) throw new TypeError(`No such property: ${name}`);
    return read.call(owner);
  };
}
