import { htmlTokens } from "./html-tokens";
import { ImportError, type ImportRecord, itemOf, type RawItem, timeOf } from "./item";

/** Folders that browsers make themselves: they say nothing of a page. */
const OWN_FOLDERS =
  /^(?:bookmarks?(?: bar| menu| toolbar)?|other bookmarks|favou?rites(?: bar)?|unread|read archive|pocket export)$/i;

/** Folders within folders; of what nests deeper, or never closes, the innermost count. */
const DEEPEST_FOLDER = 20;

/** Pages of a browser's bookmarks, or of Pocket's older export: links, under headings and in folders. */
export async function* bookmarks(text: AsyncIterable<string>): AsyncGenerator<ImportRecord> {
  const folders: string[] = [];
  let pending: { readonly raw: RawItem; readonly line: number } | null = null;
  let heading: string | null = null;
  let inLink = false;
  let inNote = false;
  let found = false;
  for await (const token of htmlTokens(text)) {
    if (token.kind === "text") {
      if (heading !== null) heading += token.text;
      else if (pending !== null && (inLink || inNote)) pending = withText(pending, token.text, inNote);
      continue;
    }
    inNote = token.name === "dd";
    if (token.name === "a") {
      if (pending !== null) yield itemOf(pending.raw, pending.line);
      pending = { raw: linkOf(token.attributes, folders), line: token.line };
      inLink = true;
      found = true;
    } else if (token.name === "/a") inLink = false;
    else if (/^h[1-6]$/.test(token.name)) heading = "";
    else if (/^\/h[1-6]$/.test(token.name) && heading !== null) {
      // A heading in a page that is no list of folders stands for all up to the next.
      if (token.name === "/h1") folders.length = 0;
      folders.push(heading.trim());
      if (folders.length > DEEPEST_FOLDER) folders.shift();
      heading = null;
    } else if (token.name === "/dl") folders.pop();
  }
  if (pending !== null) yield itemOf(pending.raw, pending.line);
  if (!found) throw new ImportError("foreign");
}

function withText(
  { raw, line }: { readonly raw: RawItem; readonly line: number },
  text: string,
  isNote: boolean,
): { readonly raw: RawItem; readonly line: number } {
  if (!isNote) return { raw: { ...raw, title: (raw.title ?? "") + text }, line };
  const note = text.trim();
  return note === "" ? { raw, line } : { raw: { ...raw, note }, line };
}

function linkOf(attributes: ReadonlyMap<string, string>, folders: readonly string[]): RawItem {
  const read = folders.some((folder) => /^read archive$/i.test(folder));
  const own = (attributes.get("tags") ?? "").split(",");
  return {
    url: attributes.get("href") ?? "",
    tags: [...own, ...folders.filter((folder) => !OWN_FOLDERS.test(folder))],
    savedAt: timeOf(attributes.get("add_date") ?? attributes.get("time_added")),
    read,
    archived: read,
  };
}
