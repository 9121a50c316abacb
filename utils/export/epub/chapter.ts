import { withoutForbidden } from "../escape-xml";
import type { ExportedArticle, ExportWords, ToFragment } from "../exported";
import { pageBody } from "../page-body";
import { languageOr } from "./attributes";
import { type TakePicture, writeFlow, XHTML } from "./xhtml";

/** A file of the book that is read in its order. */
export interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly xhtml: string;
  readonly hasFormulas: boolean;
}

export interface ChapterMaking {
  readonly toFragment: ToFragment;
  readonly takePicture: TakePicture;
  readonly words: ExportWords;
}

/** An article as a chapter. `id` names its file. */
export function articleChapter(
  exported: ExportedArticle,
  id: string,
  { toFragment, takePicture, words }: ChapterMaking,
): Chapter {
  const { article, stored, highlights } = exported;
  const page = new ChapterPage(languageOr(article.lang, words.locale), article.dir, article.title);
  page.add(page.body, "p", "meta").append(...page.facts(exported, words));
  page.add(page.body, "h1").textContent = withoutForbidden(article.title);
  if (article.lead !== null) page.add(page.body, "p", "lead").textContent = withoutForbidden(article.lead);
  const text = page.add(page.body, "div", "text");
  writeFlow(pageBody(exported, toFragment, "", words).childNodes, text, {
    document: page.document,
    takePicture,
  });
  dropDeadLinks(text);
  if (stored.note !== null && stored.note !== "") page.addOwn(words.note, [stored.note]);
  if (highlights.length > 0)
    page.addOwn(
      words.highlights,
      highlights.flatMap(({ quote, note }) => (note === null ? [quote] : [quote, note])),
    );
  const hasFormulas = text.getElementsByTagNameNS("http://www.w3.org/1998/Math/MathML", "math").length > 0;
  return { id, title: article.title, xhtml: page.toString(), hasFormulas };
}

/** A chapter's document while it is made. */
export class ChapterPage {
  readonly document: Document;
  readonly body: Element;

  constructor(lang: string, dir: "ltr" | "rtl", title: string) {
    this.document = document.implementation.createDocument(XHTML, "html");
    const html = this.document.documentElement;
    html.setAttribute("lang", lang);
    html.setAttribute("xml:lang", lang);
    html.setAttribute("dir", dir);
    const head = this.add(html, "head");
    this.add(head, "title").textContent = withoutForbidden(title).trim() || "–";
    const style = this.add(head, "link");
    style.setAttribute("rel", "stylesheet");
    style.setAttribute("type", "text/css");
    style.setAttribute("href", "style.css");
    this.body = this.add(html, "body");
  }

  add(into: Element, tag: string, name?: string): Element {
    const element = this.document.createElementNS(XHTML, tag);
    if (name !== undefined) element.setAttribute("class", name);
    into.append(element);
    return element;
  }

  /** Where an article is from, by whom and of which day. */
  facts({ article }: ExportedArticle, words: ExportWords): (Element | string)[] {
    const { siteName, byline, publishedOn, url } = article;
    const day = publishedOn === null ? "" : words.day(publishedOn);
    const facts = [siteName, byline ?? "", day].filter((fact) => fact !== "").map(withoutForbidden);
    if (!URL.canParse(url) || !/^https?:/i.test(url)) return [facts.join(" · ")];
    const link = this.document.createElementNS(XHTML, "a");
    link.setAttribute("href", new URL(url).href);
    link.textContent = words.original;
    return [`${facts.join(" · ")} · `, link];
  }

  /** A part that holds the reader's own words. */
  addOwn(name: string, texts: readonly string[]): void {
    const part = this.add(this.body, "section", "own");
    this.add(part, "h2").textContent = name;
    for (const text of texts) this.add(part, "p").textContent = withoutForbidden(text);
  }

  toString(): string {
    const xml = new XMLSerializer().serializeToString(this.document.documentElement);
    return `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n${xml}\n`;
  }
}

/** Links within the chapter whose end the book could not have lose their address. */
function dropDeadLinks(text: Element): void {
  const ids = new Set([...text.querySelectorAll("[id]")].map(({ id }) => id));
  for (const link of text.querySelectorAll('a[href^="#"]'))
    if (!ids.has(link.getAttribute("href")?.slice(1) ?? "")) link.removeAttribute("href");
}
