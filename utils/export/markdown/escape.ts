/** Characters that mean something wherever they stand in a line. https://spec.commonmark.org/0.31.2/#backslash-escapes */
const ANYWHERE = /[\\`*_[\]<>~|$^]/g;

/** `&` before what would be read as an entity. */
const ENTITY = /&(?=#?\w+;)/g;

/** What begins a heading, a list, a rule or the underline of a heading at the start of a line, and what follows it there. */
const AT_START = /^(\s*)(#{1,6}(?=\s|$)|[-+=](?=[\s=-]|$)|\d{1,9}(?=[.)](?:\s|$)))/;

/** Text that Markdown reads as nothing but text. What means something only at the start of a line is `escapeStart`'s. */
export function escapeMarkdown(text: string): string {
  return text.replace(ANYWHERE, "\\$&").replace(ENTITY, "\\&");
}

/** A line of Markdown that begins no heading, list or rule, whatever its first characters are. */
export function escapeStart(line: string): string {
  return line.replace(AT_START, (_, blank: string, mark: string) =>
    /\d/.test(mark) ? `${blank}${mark}\\` : `${blank}\\${mark}`,
  );
}

/** The destination of a link. https://spec.commonmark.org/0.31.2/#link-destination */
export function linkDestination(address: string): string {
  return address
    .toWellFormed()
    .replace(/[<>\\\s\p{Cc}]/gu, encodeURIComponent)
    .replaceAll("(", "%28")
    .replaceAll(")", "%29");
}

/** Code in a line, whatever backticks it has. https://spec.commonmark.org/0.31.2/#code-spans */
export function codeSpan(code: string): string {
  const line = code.replace(/\n/g, " ");
  if (line === "") return "";
  const fence = fenceFor(line, 1);
  const pad = /^`|`$|^ .*[^ ].* $/.test(line) ? " " : "";
  return fence + pad + line + pad + fence;
}

/** More backticks in a row than `code` has anywhere, `least` at least. */
export function fenceFor(code: string, least: number): string {
  const longest = (code.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
  return "`".repeat(Math.max(least, longest + 1));
}
