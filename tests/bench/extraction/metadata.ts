/**
 * When a title, an author or a date counts as right. Only pages whose truth states the field count.
 *
 * - title: the same words in the same order; letters' case, punctuation and white space do not matter.
 * - author: each name of the truth is there in full and no other word is, in any order ("Ann Lee and Bo Ray" = "Ray, Bo; Lee, Ann").
 * - date: the same day.
 */

export const METADATA_FIELDS = ["title", "author", "date"] as const;
export type MetadataField = (typeof METADATA_FIELDS)[number];

/** `null` where the truth states no such field. */
export type MetadataScore = Readonly<Record<MetadataField, boolean | null>>;

export type MetadataFigures = Readonly<Record<MetadataField, number | null>>;

type Claims = { readonly [Field in MetadataField]?: string | null };

/** Words that join names or introduce them, and say nothing of who it is. */
const JOINING = new Set(["and", "by", "und", "von", "et", "par", "y", "e", "i", "and"]);

export function scoreMetadata(truth: Claims, got: Claims): MetadataScore {
  const check = (field: MetadataField, same: (wanted: string, got: string) => boolean) => {
    const wanted = truth[field]?.trim();
    return wanted ? same(wanted, got[field] ?? "") : null;
  };
  return {
    title: check("title", sameWords),
    author: check("author", sameNames),
    date: check("date", sameDay),
  };
}

/** The share of pages with the field that have it right; `null` if no page has it. */
export function metadataFigures(scores: readonly MetadataScore[]): MetadataFigures {
  const share = (field: MetadataField) => {
    const known = scores.map((score) => score[field]).filter((right) => right !== null);
    return known.length === 0 ? null : known.filter(Boolean).length / known.length;
  };
  return { title: share("title"), author: share("author"), date: share("date") };
}

function words(text: string): string[] {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

function sameWords(wanted: string, got: string): boolean {
  return words(wanted).join(" ") === words(got).join(" ");
}

function sameNames(wanted: string, got: string): boolean {
  const names = (text: string) =>
    [...new Set(words(text).filter((word) => !JOINING.has(word)))].sort().join(" ");
  return names(wanted) === names(got);
}

function sameDay(wanted: string, got: string): boolean {
  return got.startsWith(wanted.slice(0, "YYYY-MM-DD".length));
}
