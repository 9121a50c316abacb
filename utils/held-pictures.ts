/** Pictures whose addresses an article's HTML holds back: `data-cl-src` and `data-cl-srcset`. */

/** What tells a picture of an article from the others: its address, or the first of its set; `null` if it has none. */
export function pictureKey(source: string | null, set: string | null): string | null {
  return source ?? candidatesOf(set)[0]?.url ?? null;
}

/** CSS pixels that a kept picture wants to be wide: more than a line of text on a sharp screen. */
const WANTED_WIDTH = 1280;

/** The address to fetch a picture from: of its set the smallest that is wide enough, or else the widest; else its own. */
export function pictureAddress(source: string | null, set: string | null): string | null {
  const wide = candidatesOf(set)
    .filter(({ width }) => width > 0)
    .sort((one, other) => one.width - other.width);
  const enough = wide.find(({ width }) => width >= WANTED_WIDTH) ?? wide.at(-1);
  return enough?.url ?? pictureKey(source, set);
}

/** @see https://html.spec.whatwg.org/multipage/images.html#srcset-attributes */
function candidatesOf(set: string | null): readonly { readonly url: string; readonly width: number }[] {
  return (set ?? "").split(/,\s+/).flatMap((candidate) => {
    const [url = "", size = ""] = candidate.trim().split(/\s+/);
    const width = size.endsWith("w") ? Number.parseInt(size, 10) : 0;
    return url === "" ? [] : [{ url, width }];
  });
}
