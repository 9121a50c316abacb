import { JSDOM } from "jsdom";
import { linesOf } from "../../../../utils/extract/lines";
import { type Metadata, readMetadata } from "../../../../utils/extract/metadata";
import { takeSnapshot } from "../../../../utils/extract/snapshot";

/** The present of all tests of metadata. */
export const NOW = Date.UTC(2026, 0, 1);

export const TEXT = `<p>${"The lamp on the pier was lit again after eleven years, and nobody had to climb the stairs. ".repeat(4)}</p>`;

export const H1 = "<h1>The lamp on the pier burns again</h1>";

/** Reads the metadata of a page made of these parts and some text. */
export function read(body: string, head = "", url = "https://pier.example/lamp"): Metadata {
  const html = `<!doctype html><html><head>${head}</head><body>${body}${TEXT}</body></html>`;
  const page = new JSDOM(html, { url }).window.document;
  const { copy, names } = takeSnapshot(page);
  const root = copy.body;
  return readMetadata(page, { root, lines: linesOf(root) }, names, NOW);
}

/** A script of JSON-LD. */
export function ld(data: object): string {
  return `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
}
