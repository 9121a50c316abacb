/**
 * When a title, an author or a date counts as right. Only pages whose truth states the field count.
 *
 * People who note such things down differ in small ways: one has the kicker, the degree or the second author, one has not.
 * So a title or an author is right when it has most words in common with the truth, whatever their order, case and
 * punctuation: twice the shared words by the words of both (Dice) reach `TITLE_AGREEMENT` or `AUTHOR_AGREEMENT`. A date
 * is right on the same day.
 */

export const METADATA_FIELDS = ["title", "author", "date"] as const;
export type MetadataField = (typeof METADATA_FIELDS)[number];

/** `null` where the truth states no such field. */
export type MetadataScore = Readonly<Record<MetadataField, boolean | null>>;

export type MetadataFigures = Readonly<Record<MetadataField, number | null>>;

type Claims = { readonly [Field in MetadataField]?: string | null };

/** One word too many among five is forgiven, a site's name of three words beside a short title is not. */
const TITLE_AGREEMENT = 0.8;

/** "Ann" for "Ann Lee" is right, "Ann Lee" for "Ann Ray" is not. */
const AUTHOR_AGREEMENT = 0.6;

/** Words that join names or introduce them, and say nothing of who it is. */
const JOINING = new Set(["and", "by", "und", "von", "et", "par", "y", "e", "i"]);

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

/** Words without regard to case: upper case first, for `ß` and `SS` are the same letters there. */
function words(text: string): string[] {
  return (
    text
      .normalize("NFKC")
      .toUpperCase()
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

/** Dice's coefficient of the words of both, each counted as often as it stands there; from 0 to 1. */
function agreement(wanted: readonly string[], got: readonly string[]): number {
  const left = [...got];
  const shared = wanted.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return wanted.length + got.length === 0 ? 0 : (2 * shared.length) / (wanted.length + got.length);
}

function sameWords(wanted: string, got: string): boolean {
  return agreement(words(wanted), words(got)) >= TITLE_AGREEMENT;
}

function sameNames(wanted: string, got: string): boolean {
  const names = (text: string) => words(text).filter((word) => !JOINING.has(word));
  return agreement(names(wanted), names(got)) >= AUTHOR_AGREEMENT;
}

function sameDay(wanted: string, got: string): boolean {
  return got.startsWith(wanted.slice(0, "YYYY-MM-DD".length));
}
