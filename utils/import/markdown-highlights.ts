/** A highlight in Clearline's own Markdown, as text. */
interface MarkdownHighlight {
  readonly line: number;
  readonly title: string;
  readonly url: string;
  readonly quote: string;
  readonly note: string;
  readonly tags: string;
}

const HEADING = /^## \[(.*)\]\((\S*)\)\s*$/;
const QUOTED = /^> ?(.*)$/;
/** Tags stand alone in a line. */
const TAGS = /^#[^#\s]/;

/** Under each heading, an article's, quotations follow each other, each with a note and a line of tags below if it has them. */
export function markdownHighlights(text: string): readonly MarkdownHighlight[] {
  const found: MarkdownHighlight[] = [];
  let [title, url] = ["", ""];
  let quoting = false;
  for (const [place, line] of text
    .replace(/^\ufeff/, "")
    .split(/\r?\n/)
    .entries()) {
    const heading = HEADING.exec(line);
    const quoted = QUOTED.exec(line)?.[1];
    if (heading !== null) [title, url] = [plain(heading[1]), addressOf(heading[2])];
    else if (quoted !== undefined && quoting)
      change(found, ({ quote }) => ({ quote: `${quote}\n${plain(quoted)}` }));
    else if (quoted !== undefined)
      found.push({ line: place + 1, title, url, quote: plain(quoted), note: "", tags: "" });
    else if (TAGS.test(line)) change(found, () => ({ tags: tagsIn(line) }));
    else if (line.trim() !== "") change(found, ({ note }) => ({ note: `${note}\n${plain(line)}`.trim() }));
    quoting = quoted !== undefined;
  }
  return found;
}

/** Changes the last one. */
function change(
  found: MarkdownHighlight[],
  part: (last: MarkdownHighlight) => Partial<MarkdownHighlight>,
): void {
  const last = found.pop();
  if (last !== undefined) found.push({ ...last, ...part(last) });
}

function tagsIn(line: string): string {
  return line
    .split(/(?:^|\s)#/)
    .map((tag) => plain(tag).trim())
    .join(",");
}

/** Any sign of punctuation may have a backslash before it. https://spec.commonmark.org/0.31.2/#backslash-escapes */
function plain(text = ""): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, "$1");
}

function addressOf(destination = ""): string {
  return destination.replaceAll("%28", "(").replaceAll("%29", ")");
}
