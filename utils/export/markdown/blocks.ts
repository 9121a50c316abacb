import { escapeStart, fenceFor } from "./escape";
import { inlineOf, type Notes } from "./inline";
import { tableOf } from "./table";

/** Blocks nest no deeper in Markdown than one can read; what is deeper is told as text. */
const DEEPEST = 60;

type Block = (element: Element, notes: Notes, depth: number) => string;

/** How each block is written. */
const BLOCKS: Readonly<Record<string, Block>> = {
  p: (element, notes) => paragraph(element.childNodes, notes),
  hr: () => "---",
  pre: (element) => code(element),
  table: (element, notes) => tableOf(element, notes),
  blockquote: (element, notes, depth) => quoted(blocksOf(element, notes, depth + 1)),
  ul: (element, notes, depth) => list(element, notes, depth, () => "- "),
  ol: (element, notes, depth) => list(element, notes, depth, numbering(element)),
  figure: (element, notes, depth) => blocksOf(element, notes, depth + 1),
  figcaption: (element, notes) => emphasized(paragraph(element.childNodes, notes)),
  summary: (element, notes) => strong(paragraph(element.childNodes, notes)),
  dt: (element, notes) => strong(paragraph(element.childNodes, notes)),
  dd: (element, notes, depth) => quoted(blocksOf(element, notes, depth + 1)),
  ...Object.fromEntries(["h1", "h2", "h3", "h4", "h5", "h6"].map((tag) => [tag, heading])),
};

/** Blocks that only hold others. */
const HOLDERS = /^(?:div|section|details|dl|li|td|th|tbody|thead|tfoot|tr)$/;

/** The blocks in `parent` as Markdown, an empty line between them. */
export function blocksOf(parent: ParentNode & Node, notes: Notes, depth = 0): string {
  if (depth > DEEPEST) return paragraph([parent], notes);
  const blocks: string[] = [];
  let line: Node[] = [];
  const endLine = () => {
    blocks.push(paragraph(line, notes));
    line = [];
  };
  for (const node of parent.childNodes) {
    const block = node.nodeType === Node.ELEMENT_NODE ? blockOf(node as Element, notes, depth) : null;
    if (block === null) line.push(node);
    else {
      endLine();
      blocks.push(block);
    }
  }
  endLine();
  return blocks.filter((block) => block !== "").join("\n\n");
}

/** `null` for what stands in a line. */
function blockOf(element: Element, notes: Notes, depth: number): string | null {
  const write = BLOCKS[element.localName];
  const block = HOLDERS.test(element.localName)
    ? blocksOf(element, notes, depth + 1)
    : (write?.(element, notes, depth) ?? null);
  const number = element.getAttribute("data-cl-id");
  if (block === null || number === null) return block;
  if (notes.footnotes.has(number)) return indented(`[^${number}]: `, block, "    ");
  return `<a id="cl-${number}"></a>\n\n${block}`;
}

function paragraph(nodes: Iterable<Node>, notes: Notes): string {
  const text = inlineOf(nodes, notes)
    .replace(/^(?:\s|\\\n)+|(?<!\s)(?:\s|\\\n)+$/g, "")
    .split("\n");
  return text.map((line) => escapeStart(line)).join("\n");
}

function heading(element: Element, notes: Notes): string {
  const level = "#".repeat(Math.max(2, Number(element.localName.charAt(1))));
  const text = inlineOf(element.childNodes, notes).replace(/\\\n/g, " ").trim();
  // A row of signs at the end would be taken for the heading's own.
  return text === "" ? "" : `${level} ${text.replace(/(?<!#)#+$/, (signs) => `\\${signs}`)}`;
}

function code(element: Element): string {
  const text = element.textContent.replace(/^\n|\n$/g, "");
  const fence = fenceFor(text, 3);
  return `${fence}${element.getAttribute("data-cl-lang") ?? ""}\n${text}\n${fence}`;
}

function quoted(block: string): string {
  return block === "" ? "" : block.replace(/^(?=.)/gm, "> ").replace(/^$/gm, ">");
}

function list(element: Element, notes: Notes, depth: number, markOf: (place: number) => string): string {
  const items = [...element.children].map((item, place) => {
    const mark = markOf(place);
    const content = blocksOf(item, notes, depth + 1);
    const number = item.getAttribute("data-cl-id");
    if (number !== null && notes.footnotes.has(number)) return indented(`[^${number}]: `, content, "    ");
    return indented(mark, content, " ".repeat(mark.length));
  });
  const loose = items.some((item) => item.includes("\n\n"));
  return items.join(loose ? "\n\n" : "\n");
}

function numbering(element: Element): (place: number) => string {
  const start = Number(element.getAttribute("start") ?? 1);
  const first = Number.isInteger(start) && start >= 0 ? start : 1;
  return (place) => `${first + place}. `;
}

function indented(mark: string, block: string, indent: string): string {
  return mark + block.replace(/\n(?=.)/g, `\n${indent}`);
}

function emphasized(line: string): string {
  return line === "" || line.includes("\n") || /[*_]/.test(line) ? line : `*${line}*`;
}

function strong(line: string): string {
  return line === "" || line.includes("\n") || line.includes("*") ? line : `**${line}**`;
}
