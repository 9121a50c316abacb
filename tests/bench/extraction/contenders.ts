import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Extraction } from "../../../utils/article.ts";

/** What a contender reads on one page. */
export interface Reading {
  /** The text that is scored, one block a line. */
  readonly text: string;
  readonly title: string | null;
  readonly author: string | null;
  /** As the contender gives it: a day, or a date with its time. */
  readonly date: string | null;
  /** Its whole work on the page, in milliseconds. */
  readonly ms: number;
  /** Our own result, for the list of the worst pages. */
  readonly extraction?: Extraction;
}

export type ContenderName = "ours" | "readability" | "defuddle";

/** Scripts to evaluate in a world of their own: the first only defines, the second reads and gives a `Reading`. */
export interface Contender {
  readonly name: ContenderName;
  readonly source: string;
  readonly read: string;
}

const require = createRequire(import.meta.url);

/** Elements that stand on lines of their own. */
const BLOCK_TAGS =
  "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form " +
  "h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul";

/** In the page: the element's text, broken at block boundaries. It hands back what `innerText` cannot: text of a detached tree. */
const BLOCK_TEXT = `
const BLOCKS = new Set(${JSON.stringify(BLOCK_TAGS.split(" "))});
function blockText(root) {
  let text = "";
  const walk = (node) => {
    if (node.nodeType === 3) { text += node.data.replace(/\\s+/g, " "); return; }
    const tag = node.localName;
    if (tag === "br") { text += "\\n"; return; }
    if (tag === "script" || tag === "style" || tag === "template") return;
    const block = BLOCKS.has(tag);
    if (block) text += "\\n";
    for (const child of node.childNodes) walk(child);
    if (block) text += "\\n";
  };
  walk(root);
  return text.split("\\n").map((line) => line.trim()).filter(Boolean).join("\\n");
}`;

/** The first injected file as it ships, and the sanitizer that its result goes through. The lead counts as text where `withLead` says so. */
export async function ourContender(outDir: string, withLead: boolean): Promise<Contender> {
  // In a process of its own, for the builder writes its progress where our figures go.
  await promisify(execFile)(process.execPath, [join(import.meta.dirname, "build-extract.ts"), outDir]);
  const extract = readFileSync(join(outDir, "chrome-mv3", "extract.js"), "utf8");
  const source = readFileSync(join(outDir, "sanitizer", "chrome-mv3", "sanitize.js"), "utf8");
  const read = `(() => {
    ${extract}
    const extraction = clearlineSanitize(clearlineExtract.extraction);
    const ms = performance.now() - clearlineExtract.startedAt;
    const { article } = extraction;
    if (!article) return { text: "", title: null, author: null, date: null, ms, extraction };
    const blocks = article.blocks.map((block) => block.text);
    const lines = ${withLead} && article.lead ? [article.lead, ...blocks] : blocks;
    return { text: lines.join("\\n"), title: article.title, author: article.byline, date: article.publishedOn, ms, extraction };
  })()`;
  return { name: "ours", source, read };
}

/** Readability on a copy of the page, as its documentation has it used. */
export function readabilityContender(): Contender {
  const source = readFileSync(require.resolve("@mozilla/readability/Readability.js"), "utf8");
  const read = `(() => {
    ${BLOCK_TEXT}
    const startedAt = performance.now();
    let element = null;
    const serializer = (content) => { element = content; return content.innerHTML; };
    const parsed = new Readability(document.cloneNode(true), { serializer }).parse();
    const ms = performance.now() - startedAt;
    const text = element ? blockText(element) : "";
    return { text, title: parsed?.title ?? null, author: parsed?.byline ?? null, date: parsed?.publishedTime ?? null, ms };
  })()`;
  return { name: "readability", source, read };
}

export function defuddleContender(): Contender {
  const source = readFileSync(require.resolve("defuddle"), "utf8");
  const read = `(() => {
    ${BLOCK_TEXT}
    const startedAt = performance.now();
    const parsed = new Defuddle(document, { url: document.URL }).parse();
    const ms = performance.now() - startedAt;
    const holder = document.implementation.createHTMLDocument("").body;
    holder.innerHTML = parsed.content ?? "";
    return { text: blockText(holder), title: parsed.title || null, author: parsed.author || null, date: parsed.published || null, ms };
  })()`;
  return { name: "defuddle", source, read };
}
