const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Characters that no XML can hold: https://www.w3.org/TR/xml/#charsets */
const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu;

/** Text and attribute values in HTML and XML alike. */
export function escapeXml(text: string): string {
  return withoutForbidden(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** `text` without characters that no XML can hold; half a surrogate pair becomes U+FFFD. */
export function withoutForbidden(text: string): string {
  return text.toWellFormed().replace(FORBIDDEN, "");
}
