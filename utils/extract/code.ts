import { PLACE } from "./snapshot";

/** How pages name a code block's language. */
const LANGUAGE =
  /(?:^|\s)(?:language|lang|highlight-source|highlight-text|highlight|brush:?|sourceCode)[-_: ]\s*([a-z0-9+#]{1,20})(?:\s|$)/i;

/** Words that stand in the place of a language and are none. */
const NO_LANGUAGE = /^(?:none|plain|plaintext|text|notranslate|numbers|line|wrapper|block|table|container)$/i;

/** How far above the code its language is looked for. */
const MOST_LEVELS = 4;

const LINE_NUMBERS = /^\s*\d[\d\s]*$/;

/** Makes code blocks plain: no line numbers, line breaks as such, the language as an attribute. */
export function settleCode(page: Element): void {
  for (const table of page.querySelectorAll("table")) {
    unwrapRows(table);
    unwrapGutter(table);
  }
  const blocks = page.querySelectorAll("pre");
  const controls = blocks.length > 0 ? page.querySelectorAll(COPY_CONTROL) : [];
  for (const control of controls) if (isBesideCode(control)) control.remove();
  for (const pre of blocks) {
    for (const number of pre.querySelectorAll(NUMBER)) number.remove();
    for (const line of pre.querySelectorAll("br")) line.replaceWith("\n");
    for (const line of pre.querySelectorAll("div, p, li")) line.replaceWith(...line.childNodes, "\n");
    const language = languageOf(pre);
    if (language !== null) pre.setAttribute("data-cl-lang", language);
  }
  for (const figure of page.querySelectorAll("figure")) {
    if (figure.querySelector("pre, table, blockquote") && !figure.querySelector("img"))
      figure.replaceWith(...figure.childNodes);
  }
}

/** Controls that copy the code, where they are no buttons. */
const COPY_CONTROL = "[role='button'], [class*='copy' i]:not(pre, code)";

/** "Copied to the clipboard", and a little more, in characters. */
const LONGEST_CONTROL = 40;

/** What highlighters set a line's number in. */
const NUMBER =
  ".line-numbers-rows, .lineno, .line-number, .linenumber, .hljs-ln-numbers, .ln, .lnt, .linenos";

function isBesideCode(control: Element): boolean {
  return control.textContent.length < LONGEST_CONTROL && control.parentElement?.querySelector("pre") != null;
}

/** A file shown as a table has a row for each line, its number in a cell without words. */
function unwrapRows(table: Element): void {
  const rows = [...table.querySelectorAll("tr")].map((row) => [...row.children]);
  const isLine = ([number, code, ...more]: readonly Element[]) =>
    more.length === 0 && /code/i.test(code?.className ?? "") && /^[\d\s]*$/.test(number?.textContent ?? "");
  if (rows.length < 2 || !rows.every(isLine)) return;
  const pre = table.ownerDocument.createElement("pre");
  const lines = rows.map(([, code]) => (code?.textContent ?? "").trimEnd());
  pre.setAttribute("class", table.getAttribute("class") ?? "");
  pre.setAttribute(PLACE, table.getAttribute(PLACE) ?? "0");
  pre.textContent = lines.join("\n");
  table.replaceWith(pre);
}

/** Some highlighters set numbers and code side by side in a table. */
function unwrapGutter(table: Element): void {
  const blocks = [...table.querySelectorAll("pre")];
  const code = blocks.filter((block) => !LINE_NUMBERS.test(block.textContent));
  if (blocks.length < 2 || code.length !== 1 || table.querySelectorAll("tr").length !== 1) return;
  table.replaceWith(...code);
}

function languageOf(pre: Element): string | null {
  let element: Element | null = pre.querySelector("code") ?? pre;
  for (let level = 0; level < MOST_LEVELS && element !== null; level += 1) {
    const stated = element.getAttribute("data-lang") ?? element.getAttribute("data-language");
    const named = LANGUAGE.exec(element.getAttribute("class") ?? "")?.[1] ?? null;
    const language = stated ?? named;
    if (language !== null && !NO_LANGUAGE.test(language)) return language.toLowerCase();
    element = element.parentElement;
  }
  return null;
}

/** Takes out the signs by which headings link to themselves. */
export function dropPermalinks(page: Element): void {
  for (const section of page.querySelectorAll(`:is(${HEADINGS}) .mw-editsection`)) section.remove();
  for (const link of page.querySelectorAll(`:is(${HEADINGS}) a`)) {
    if (/^[#¶§🔗\s]*$/u.test(link.textContent) && link.querySelector("img") === null) link.remove();
  }
}

const HEADINGS = "h1, h2, h3, h4, h5, h6";

/** Takes out the signs by which footnotes lead back to the text. */
export function dropBackLinks(page: Element): void {
  for (const link of page.querySelectorAll("a[href^='#'], a[href*='/#']")) {
    if (/^(?:[↩↑^⤴\s]|\ufe0e|\ufe0f)+$/u.test(link.textContent)) link.remove();
  }
}
