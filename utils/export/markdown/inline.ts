import { codeSpan, escapeMarkdown, linkDestination } from "./escape";
import { texOf } from "./tex";

/** What the text of a line needs to know of the article around it. */
export interface Notes {
  /** Numbers of the elements that are footnotes: links to them become references. */
  readonly footnotes: ReadonlySet<string>;
}

/** Elements whose Markdown is a mark before and after. */
const MARKS: Readonly<Record<string, string>> = {
  strong: "**",
  b: "**",
  em: "*",
  i: "*",
  dfn: "*",
  cite: "*",
  var: "*",
  del: "~~",
  s: "~~",
};

/** Elements that Markdown has only as HTML. */
const AS_HTML = /^(?:sub|sup|mark|u|ins|kbd|ruby|rt|rp|abbr|small)$/;

/** The words of `nodes` as one line of Markdown; a `br` breaks it. */
export function inlineOf(nodes: Iterable<Node>, notes: Notes): string {
  let line = "";
  for (const node of nodes) line += nodeOf(node, notes);
  const pieces = line.replace(/[ \t\n\r\f]+/g, " ").split(BREAK);
  return pieces.map((piece) => piece.replace(/^ | $/g, "")).join("\\\n");
}

/** `br`, until blanks have been folded: no text has it. */
const BREAK = "\u0000";

function nodeOf(node: Node, notes: Notes): string {
  if (node.nodeType === Node.TEXT_NODE) return escapeMarkdown((node.textContent ?? "").replaceAll(BREAK, ""));
  return node.nodeType === Node.ELEMENT_NODE ? elementOf(node as Element, notes) : "";
}

function elementOf(element: Element, notes: Notes): string {
  const tag = element.localName;
  switch (tag) {
    case "br":
      return BREAK;
    case "code":
    case "samp":
      return codeSpan(element.textContent);
    case "img":
      return imageOf(element);
    case "a":
      return linkOf(element, notes);
    case "math":
      return formulaOf(element);
    case "q":
      return `“${contentOf(element, notes)}”`;
  }
  const mark = MARKS[tag];
  if (mark !== undefined) return marked(contentOf(element, notes), mark, tag);
  const content = contentOf(element, notes);
  return AS_HTML.test(tag) && content.trim() !== "" ? `<${tag}>${content}</${tag}>` : content;
}

function contentOf(element: Element, notes: Notes): string {
  return [...element.childNodes].map((node) => nodeOf(node, notes)).join("");
}

/** Where emphasis may stand beside letters: a mark between a letter and a punctuation mark closes nothing. */
const EDGE = /^[\p{L}\p{N}].*[\p{L}\p{N}]$|^[\p{L}\p{N}]$/su;

/** `content` between two marks; blanks at its ends stay outside. HTML where the marks would not be read as such. */
function marked(content: string, mark: string, tag: string): string {
  const words = content.trim();
  if (words === "" || words.includes(BREAK)) return content;
  const [before = "", after = ""] = content.split(words, 2);
  const plain = EDGE.test(words) && !words.includes(mark.charAt(0));
  return before + (plain ? mark + words + mark : `<${tag}>${words}</${tag}>`) + after;
}

function linkOf(link: Element, notes: Notes): string {
  const content = contentOf(link, notes).trim();
  const address = link.getAttribute("href");
  if (address === null || content === "") return content;
  const note = /^#cl-(\d+)$/.exec(address)?.[1];
  if (note !== undefined && notes.footnotes.has(note)) return `[^${note}]`;
  return `[${content}](${linkDestination(address)})`;
}

/** The picture, and where it is: nothing is requested by writing its address down. */
function imageOf(image: Element): string {
  const address = image.getAttribute("data-cl-src") ?? image.getAttribute("src");
  const alt = escapeMarkdown(image.getAttribute("alt") ?? "");
  return address === null ? alt : `![${alt}](${linkDestination(address)})`;
}

function formulaOf(math: Element): string {
  const tex = texOf(math);
  if (tex === "") return "";
  return math.getAttribute("display") === "block" ? `$$${tex}$$` : `$${tex}$`;
}
