import type { Article } from "../../../utils/article.ts";
import type { Vector } from "./data.ts";
import { HOOK } from "./hook.ts";
import { SLOT } from "./look.ts";

/** The site that all pages of the bench are of. */
export const SITE = "http://hostile.example";

/** Where the page stands that holds an article to show, as JSON. */
const HANDED_OVER = "clearline-handed-over";

const BEFORE = [
  "The harbor wall was built of slate in a single winter, and the masons were paid in herring, which they resented.",
  "It stood for ninety years, says the ledger, and nobody thanked them for it until the storm of the long night.",
];

const AFTER = [
  "Since then the town has paid for three walls of concrete, and each of them, the engineers admit, has cracked.",
  "“We should have asked for more herring,” said the last of the masons when the first of the new walls gave way.",
];

/** The address at which vector number `index` is served live. */
export function liveAddress(index: number): string {
  return `${SITE}/live/${index}`;
}

/** What the bench's server answers at the address of `hookScript`. */
export const HOOK_REPLY = [`${SITE}/hook.js`, { body: HOOK, type: "text/javascript" }] as const;

/** Has a page of the bench note the scripts that run in it, before any other. */
export function hookScript(): string {
  return `<script src="${SITE}/hook.js"></script>`;
}

/** An article with the vector in its middle, as a site serves it. */
export function livePage({ html }: Vector): string {
  return page("The harbor wall", `<article><h1>The harbor wall</h1>${prose(BEFORE)}${html}${prose(AFTER)}`);
}

/** An article with a frame for each of the live pages `from` … `until`, which can neither ask nor lead away, nor have it ask. */
export function framesPage(from: number, until: number): string {
  const frames = Array.from(
    { length: until - from },
    (_, index) =>
      `<iframe sandbox="allow-scripts allow-same-origin" src="${liveAddress(from + index)}"></iframe>`,
  );
  return page(
    "The harbor wall",
    `${hookScript()}<article>${prose([...BEFORE, ...AFTER])}</article>${frames.join("")}`,
  );
}

/** A page whose article is `article`, for the first injected file of the bench's build. Scripts that run there are noted. */
export function shownPage(article: Article): string {
  const json = JSON.stringify(article).replaceAll("<", "\\u003c");
  const handed = `<script type="application/json" id="${HANDED_OVER}">${json}</script>`;
  return page("The harbor wall", `${hookScript()}${handed}<p>Nothing else.</p>`);
}

/** A page of a site that shows a peer's output as it is. */
export function outputPage(index: number, html: string): string {
  const json = JSON.stringify(html).replaceAll("<", "\\u003c");
  const section = `<section><p>${SLOT}raw-${index}</p><div></div></section>`;
  const script = `document.querySelector("section > div").innerHTML = ${json};`;
  return page(
    "The harbor wall",
    `${hookScript()}<div class="article-body">${section}</div><script>${script}</script>`,
  );
}

function prose(sentences: readonly string[]): string {
  return sentences.map((sentence) => `<p>${sentence}</p>`).join("");
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;
}
