/** Dates that the articles of a story name, as they stand on its timeline. */
import type { Mention } from "../timeline";
import { type MentionedDate, mentionedDates } from "./dates";
import type { Told } from "./told";

/** Articles that must name a date for it to count as one of the whole story. */
const NAMED_BY = 2;

/** Dates that a timeline shows of a whole story, those that most articles name: more would hide what happened. */
const MAX_KEY_DATES = 12;

function placeKey({ on, until }: Pick<MentionedDate, "on" | "until">): string {
  return `${on}/${until ?? ""}`;
}

/** The dates that an article names, each once with all of its sentences, oldest first; its own day stands on the line already. Nothing without a day to count from. */
export function mentionsIn({ member, on: own }: Told): readonly Mention[] {
  const { article, document } = member;
  if (article.publishedOn === null) return [];
  const named = mentionedDates(document.blocks, own, document.lang).filter(({ on }) => on !== own);
  return [...Map.groupBy(named, placeKey)]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, dates]) => {
      const bySentence = new Map(
        dates.map(({ sentence, expression }) => [sentence, { text: sentence, expression }] as const),
      );
      const sentences = [...bySentence.values()];
      return dates.slice(0, 1).map(({ on, until }) => ({ on, until, articleId: article.id, sentences }));
    });
}

/** The dates that several articles of a story name, with the sentences of the first that does, oldest first. */
export function keyDates(told: readonly Told[]): readonly Mention[] {
  const days = new Set(told.map(({ on }) => on));
  const named = told.flatMap(mentionsIn).filter(({ on, until }) => until !== null || !days.has(on));
  return [...Map.groupBy(named, placeKey).values()]
    .filter((mentions) => mentions.length >= NAMED_BY)
    .sort((one, other) => other.length - one.length)
    .slice(0, MAX_KEY_DATES)
    .flatMap(([first]) => first ?? [])
    .sort((one, other) => (placeKey(one) < placeKey(other) ? -1 : 1));
}
