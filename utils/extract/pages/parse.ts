/** Parses HTML into a document of its own: no script of it runs, nothing is asked for, and it bears the opener's address. */
export function parseHtml(html: string): Document {
  return new DOMParser().parseFromString(html, "text/html");
}
