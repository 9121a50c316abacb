/** What the list beside the article holds. */
export type ListView =
  | { readonly kind: "all" }
  | { readonly kind: "search"; readonly query: string }
  | { readonly kind: "stories" };

/** What stands in the main part of the page. */
export type Place =
  | { readonly kind: "nothing" }
  /** `date`: a date that the article names, whose sentence the reader wants to see; `highlight`: the id of one in it. */
  | { readonly kind: "article"; readonly id: number; readonly date?: string; readonly highlight?: string }
  | { readonly kind: "story"; readonly id: number }
  | { readonly kind: "highlights" }
  /** `section`: the one that the reader wants to see. */
  | { readonly kind: "settings"; readonly section?: string }
  /** Import and export. */
  | { readonly kind: "transfer" };

/** Where the reader is in the library; the fragment of the page's address says it, so that links lead there. */
export interface Route {
  readonly list: ListView;
  readonly place: Place;
}

const ALL: ListView = { kind: "all" };
const NOTHING: Place = { kind: "nothing" };

/** Reads a fragment such as `#/search/white%20list/article/3`; what it does not know is the whole library. */
export function parseRoute(fragment: string): Route {
  const [head = "", ...rest] = fragment.replace(/^#\/?/, "").split("/").map(decoded);
  switch (head) {
    case "article":
      return { list: ALL, place: placeIn(placeOf("article", rest[0]), rest) };
    case "search":
      return {
        list: searchOf(rest[0] ?? ""),
        place: rest[1] === "article" ? placeOf("article", rest[2]) : NOTHING,
      };
    case "stories":
      return { list: { kind: "stories" }, place: NOTHING };
    case "story":
      return { list: { kind: "stories" }, place: placeOf("story", rest[0]) };
    case "highlights":
      return { list: ALL, place: { kind: "highlights" } };
    case "settings":
      return { list: ALL, place: { kind: "settings", ...(rest[0] && { section: rest[0] }) } };
    case "transfer":
      return { list: ALL, place: { kind: "transfer" } };
    default:
      return { list: ALL, place: NOTHING };
  }
}

/** The fragment that `parseRoute` reads back. */
export function formatRoute({ list, place }: Route): string {
  if (place.kind === "settings" && place.section !== undefined) return `#/settings/${place.section}`;
  if (place.kind === "settings" || place.kind === "transfer" || place.kind === "highlights")
    return `#/${place.kind}`;
  if (place.kind === "story") return `#/story/${place.id}`;
  const article = place.kind === "article" ? `article/${place.id}` : "";
  if (list.kind === "search") return `#/search/${encodeURIComponent(list.query)}${article && `/${article}`}`;
  return article === "" && list.kind === "stories" ? "#/stories" : `#/${article}`;
}

/** A search for nothing is the whole library. */
export function searchOf(query: string): ListView {
  return query.trim() === "" ? ALL : { kind: "search", query };
}

function placeOf(kind: "article" | "story", id: string | undefined): Place {
  return id !== undefined && /^\d{1,15}$/.test(id) ? { kind, id: Number(id) } : NOTHING;
}

/** Of `article/3/date/2023-03-16` the date, too, and of `article/3/highlight/…` the highlight. */
function placeIn(place: Place, [, word, what]: readonly string[]): Place {
  if (place.kind !== "article" || what === undefined) return place;
  if (word === "date") return { ...place, date: what };
  return word === "highlight" ? { ...place, highlight: what } : place;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
