/** What an article's words say of it: BM25's part that depends on the article alone, as a byte for each term. */
import { type Page, PageWriter, type Postings } from "./page-writer";
import { termsOf } from "./terms";

/** Text of an article, and how much one word of it counts. */
export interface WeightedText {
  readonly text: string;
  readonly weight: number;
}

/** An article as the index takes it. */
export interface SearchDocument {
  readonly id: number;
  readonly fields: readonly WeightedText[];
}

/** BM25's usual constants: how soon further occurrences stop counting, and how much long articles are held down. */
const K1 = 1.2;
const B = 0.75;

/** Words of an article of ordinary length. A fixed one keeps impacts comparable between articles indexed years apart. */
const USUAL_WORDS = 700;

/** An impact that no term exceeds: BM25's limit for endless occurrences. */
const MAX_IMPACT = K1 + 1;

/** Prefixes of up to so many characters are terms of their own: gathering their words would take a tenth of the index. */
const KEPT_PREFIX_CHARACTERS = 2;

/** Stands before a prefix that is a term of its own: no word begins with it. */
const PREFIX_MARK = "\u0001";

/** The term under which all words that begin with `prefix` are found; `null` if it is too long for one. */
export function prefixTerm(prefix: string): string | null {
  return [...prefix].length > KEPT_PREFIX_CHARACTERS ? null : PREFIX_MARK + prefix;
}

/** The terms of a document, its short prefixes included, each with its impact from 1 to 255. */
function impactsOf({ fields }: SearchDocument): ReadonlyMap<string, number> {
  const { counts, words } = countTerms(fields);
  const norm = K1 * (1 - B + (B * words) / USUAL_WORDS);
  const impacts = new Map<string, number>();
  const raise = (term: string, impact: number) => {
    if ((impacts.get(term) ?? 0) < impact) impacts.set(term, impact);
  };
  for (const [term, count] of counts) {
    const impact = Math.max(1, Math.round((255 * count * (K1 + 1)) / (count + norm) / MAX_IMPACT));
    raise(term, impact);
    const [first = "", second] = term;
    raise(PREFIX_MARK + first, impact);
    if (second !== undefined) raise(PREFIX_MARK + first + second, impact);
  }
  return impacts;
}

/** Pages of an index that has these documents and no others. */
export function pagesOf(documents: readonly SearchDocument[]): readonly Page[] {
  const lists = new Map<string, { ids: number[]; impacts: number[] }>();
  for (const document of documents.toSorted((one, other) => one.id - other.id)) {
    for (const [term, impact] of impactsOf(document)) {
      const list = lists.get(term);
      if (list === undefined) lists.set(term, { ids: [document.id], impacts: [impact] });
      else {
        list.ids.push(document.id);
        list.impacts.push(impact);
      }
    }
  }
  return pagesOfLists(lists);
}

/** Pages of the terms in `lists`. */
export function pagesOfLists(lists: ReadonlyMap<string, Postings>): readonly Page[] {
  const writer = new PageWriter();
  for (const term of [...lists.keys()].sort()) writer.add(term, lists.get(term) ?? { ids: [], impacts: [] });
  return writer.finish();
}

function countTerms(fields: readonly WeightedText[]): { counts: Map<string, number>; words: number } {
  const counts = new Map<string, number>();
  let words = 0;
  for (const { text, weight } of fields) {
    const terms = termsOf(text);
    words += terms.length;
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + weight);
  }
  return { counts, words };
}
