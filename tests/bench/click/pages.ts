/** The bench's pages, made up: an article of the same shape in more and more page. */

export interface BenchPage {
  readonly name: string;
  readonly url: string;
  readonly html: string;
}

/** Paragraphs of the article and blocks around it; together with the head they come to the nodes that `nodes` names. */
interface Shape {
  readonly name: string;
  readonly nodes: number;
  readonly paragraphs: number;
}

/** Nodes of the whole document: a bare post, the median of news pages, and a page that never ends. */
const SHAPES: readonly Shape[] = [
  { name: "small", nodes: 120, paragraphs: 12 },
  { name: "median", nodes: 1_500, paragraphs: 40 },
  { name: "large", nodes: 50_000, paragraphs: 400 },
];

const SENTENCES = [
  "The harbor board met on the first cold evening of the year and heard the engineers out, line by line.",
  "By then the ferry had been in dock for two winters, and the yard had sent its third bill.",
  "Nobody on the council, the minutes say, had asked what the pontoon would weigh with ice on it.",
  "“We can rebuild the ramp by spring,” said the harbor master, “if the steel arrives before the frost.”",
  "The islanders, who pay the fare twice, have collected signatures since the summer.",
];

/** Nodes that one paragraph of the article, and one block beside it, add to the document. */
const NODES_A_PARAGRAPH = 5;
const NODES_A_BLOCK = 8;

/** Nodes of the document that stand whatever its size. */
const NODES_OF_FRAME = 30;

/** Every page of the bench, smallest first. */
export function benchPages(): BenchPage[] {
  return SHAPES.map((shape) => ({
    name: shape.name,
    url: `http://${shape.name}.example/news/night-ferry`,
    html: htmlOf(shape),
  }));
}

function htmlOf({ nodes, paragraphs }: Shape): string {
  const rest = nodes - NODES_OF_FRAME - paragraphs * NODES_A_PARAGRAPH;
  const blocks = Math.max(2, Math.round(rest / NODES_A_BLOCK));
  const beside = Array.from({ length: blocks }, (_, index) => blockOf(index));
  const half = Math.ceil(blocks / 2);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The night ferry sails again - Harbor</title>
<meta property="article:published_time" content="2025-11-03T18:00:00Z"><meta property="og:site_name" content="Harbor">
<meta name="author" content="Ida Lund"></head><body><header><nav class="menu">${beside.slice(0, half).join("")}</nav></header>
<main><article><h1>The night ferry sails again</h1>${Array.from({ length: paragraphs }, (_, index) => paragraphOf(index)).join("")}
</article></main><aside class="sidebar">${beside.slice(half).join("")}</aside><footer>Harbor</footer></body></html>`;
}

function paragraphOf(index: number): string {
  const words = [0, 1, 2].map((step) => SENTENCES[(index + step) % SENTENCES.length]);
  return `<p>${words[0]} <em>${words[1]}</em> ${words[2]}</p>`;
}

function blockOf(index: number): string {
  return `<div class="card"><ul><li><a href="/news/${index}">Harbor note ${index}</a></li><li><span>Read by ${index}</span></li></ul></div>`;
}
