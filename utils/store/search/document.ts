import type { StoredArticle } from "../../article";
import { hostOf } from "../facets";
import type { Body } from "../rows";
import type { SearchDocument, WeightedText } from "./weigh";

/** How much one word counts by where it stands, the text being 1: titles and the reader's own words say most. */
const WEIGHTS = { title: 5, tags: 5, note: 3, lead: 2, byline: 2, site: 2 } as const;

/** All that a reader sees of an article and may remember, as search takes it. */
export function searchDocument(row: StoredArticle, body: Body): SearchDocument {
  const text = [...body.blocks.map((block) => block.text), ...body.embeds.map((embed) => embed.text)];
  const fields: readonly (WeightedText | null)[] = [
    { text: row.title, weight: WEIGHTS.title },
    { text: row.tags.join("\n"), weight: WEIGHTS.tags },
    { text: `${row.siteName}\n${hostOf(row.canonicalUrl)}`, weight: WEIGHTS.site },
    row.note === null ? null : { text: row.note, weight: WEIGHTS.note },
    row.byline === null ? null : { text: row.byline, weight: WEIGHTS.byline },
    body.lead === null ? null : { text: body.lead, weight: WEIGHTS.lead },
    { text: text.join("\n"), weight: 1 },
  ];
  return { id: row.id, fields: fields.filter((field) => field !== null) };
}
