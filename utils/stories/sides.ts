/** Outlets side by side: what each tells of a day that the others do not. */
import type { Side } from "../timeline";
import { tellingSentences } from "./gist";
import { KnownSentences } from "./novelty";
import type { Told } from "./told";

/** Outlets that stand side by side: more columns cannot be read. */
const MAX_SIDES = 4;

/** Sentences of an outlet: a glance at what sets it apart, no second article. */
const MAX_SENTENCES = 3;

function sideOf(siteName: string, own: readonly Told[], others: readonly Told[]): Side {
  const known = new KnownSentences();
  for (const { sentences } of others) known.add(sentences);
  const sentences = own.flatMap((told) =>
    tellingSentences(known.compare(told.sentences), told.member.document, MAX_SENTENCES),
  );
  return { siteName, sentences: sentences.slice(0, MAX_SENTENCES) };
}

/** The outlets of one day in the order in which they came; none if fewer than two have something of their own. */
export function sidesOf(day: readonly Told[]): readonly Side[] {
  const outlets = [...Map.groupBy(day, ({ member }) => member.article.siteName)];
  if (outlets.length < 2) return [];
  const sides = outlets.slice(0, MAX_SIDES).map(([siteName, own]) =>
    sideOf(
      siteName,
      own,
      day.filter((told) => !own.includes(told)),
    ),
  );
  const telling = sides.filter(({ sentences }) => sentences.length > 0);
  return telling.length < 2 ? [] : telling;
}
