import { escapeXml } from "./escape-xml";
import type { ExportedArticle, ExportWords, ToFragment } from "./exported";
import { HTML_STYLE } from "./html-style";
import { pageBody } from "./page-body";

/** The page runs nothing and asks the network for nothing. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** What a page of articles is made of. */
export interface HtmlMaking {
  /** The name of the story or of the collection; `null` for a single article. */
  readonly title: string | null;
  /** The headlines that its contents list; empty for none. */
  readonly contents: readonly string[];
  readonly toFragment: ToFragment;
  readonly words: ExportWords;
}

/** Articles as one HTML file that needs nothing beside it. */
export async function* htmlOf(
  articles: AsyncIterable<ExportedArticle>,
  making: HtmlMaking,
): AsyncGenerator<string> {
  let place = 0;
  for await (const exported of articles) {
    if (place === 0) yield pageHead(making.title ?? exported.article.title, making);
    place += 1;
    yield articlePart(exported, place, making);
  }
  if (place === 0) yield pageHead(making.title ?? "", making);
  yield "</main></body></html>\n";
}

function pageHead(title: string, { title: collection, contents, words }: HtmlMaking): string {
  const items = contents.map((name, at) => `<li><a href="#article-${at + 1}">${bdi(name)}</a></li>`);
  const list =
    items.length === 0
      ? ""
      : `<nav aria-label="${escapeXml(words.contents)}"><ol>${items.join("\n")}</ol></nav>\n`;
  const heading = collection === null ? "" : `<header><h1>${bdi(collection)}</h1></header>\n`;
  return `<!doctype html>
<html lang="${escapeXml(words.locale)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(title)}</title>
<style>${HTML_STYLE}</style>
</head>
<body><main>
${heading}${list}`;
}

function articlePart(exported: ExportedArticle, place: number, { title, toFragment, words }: HtmlMaking) {
  const { article } = exported;
  const lang = article.lang === null ? "" : ` lang="${escapeXml(article.lang)}"`;
  const level = title === null ? "h1" : "h2";
  const body = pageBody(exported, toFragment, `article-${place}-`, words);
  return `<article id="article-${place}"${lang} dir="${article.dir}">
<p class="meta">${factsOf(exported, words)}</p>
<${level}>${escapeXml(article.title)}</${level}>
${article.lead === null ? "" : `<p class="lead">${escapeXml(article.lead)}</p>\n`}${textOf(body)}
${ownWords(exported, words)}</article>
`;
}

function factsOf({ article }: ExportedArticle, words: ExportWords): string {
  const { siteName, byline, publishedOn, url } = article;
  const day = publishedOn === null ? "" : words.day(publishedOn);
  const time =
    day === "" ? [] : [`<time datetime="${escapeXml(publishedOn ?? "")}">${escapeXml(day)}</time>`];
  const link = /^https?:/i.test(url)
    ? [`<a href="${escapeXml(url)}" rel="noopener noreferrer">${escapeXml(words.original)}</a>`]
    : [];
  return [bdi(siteName), ...(byline === null ? [] : [bdi(byline)]), ...time, ...link].join(" · ");
}

/** What the reader has added: a note, and the words that were marked. */
function ownWords({ stored: { note }, highlights }: ExportedArticle, words: ExportWords): string {
  const quotes = highlights.map(
    (highlight) =>
      `<blockquote>${paragraphs(highlight.quote)}</blockquote>${highlight.note === null ? "" : paragraphs(highlight.note)}`,
  );
  return [
    note === null || note === "" ? "" : part(words.note, paragraphs(note)),
    quotes.length === 0 ? "" : part(words.highlights, quotes.join("\n")),
  ].join("");
}

function part(name: string, content: string): string {
  return `<section class="aside"><h3 class="part">${escapeXml(name)}</h3>${content}</section>\n`;
}

function paragraphs(text: string): string {
  return text
    .split(/\n{2,}/)
    .map((paragraph) => `<p dir="auto">${escapeXml(paragraph).replace(/\n/g, "<br>")}</p>`)
    .join("\n");
}

function bdi(text: string): string {
  return `<bdi>${escapeXml(text)}</bdi>`;
}

function textOf(body: DocumentFragment): string {
  return [...body.childNodes]
    .map((node) =>
      node.nodeType === Node.ELEMENT_NODE ? (node as Element).outerHTML : escapeXml(node.textContent ?? ""),
    )
    .join("\n");
}
