/** The articles of a story as they tell it: in order, and each beside what was told or read before. */
import type { Lead, StoredArticle } from "../article";
import { KnownSentences, type Sentence, type SentenceNovelty, sentencesIn } from "./novelty";
import type { StoryDocument } from "./vectors";

/** A saved article with its text and the leads it names. */
export interface StoryMember {
  readonly article: StoredArticle;
  readonly document: StoryDocument;
  readonly leads: readonly Lead[];
}

/** A member as it stands on the line. */
export interface Told {
  readonly member: StoryMember;
  readonly on: string;
  readonly sentences: readonly Sentence[];
  /** What of it was new when it came. */
  readonly news: readonly SentenceNovelty[];
}

function timeOf({ article }: StoryMember): number {
  return article.publishedAt ?? article.savedAt;
}

/** The day of an article: as the page says, or else in UTC. */
function dayOf(member: StoryMember): string {
  return member.article.publishedOn ?? new Date(timeOf(member)).toISOString().slice(0, 10);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** The members in the order of what they tell, each beside all before it. */
export function tell(members: readonly StoryMember[]): readonly Told[] {
  const known = new KnownSentences();
  return members
    .map((member) => ({ member, on: dayOf(member) }))
    .sort(
      (one, other) =>
        compare(one.on, other.on) ||
        timeOf(one.member) - timeOf(other.member) ||
        one.member.article.id - other.member.article.id,
    )
    .map(({ member, on }) => {
      const sentences = sentencesIn(member.document.blocks, member.document.lang);
      const news = known.compare(sentences);
      known.add(sentences);
      return { member, on, sentences, news };
    });
}

/** What was new to the reader in each article when it was saved, by id; nothing for the first, all of which was. */
export function readingNews(told: readonly Told[]): ReadonlyMap<number, readonly SentenceNovelty[]> {
  const known = new KnownSentences();
  const saved = told.toSorted(
    (one, other) =>
      one.member.article.savedAt - other.member.article.savedAt ||
      one.member.article.id - other.member.article.id,
  );
  const news = saved.map(({ member, sentences }, place) => {
    const compared = place === 0 ? null : known.compare(sentences);
    known.add(sentences);
    return [member.article.id, compared] as const;
  });
  return new Map(news.flatMap(([id, compared]) => (compared === null ? [] : [[id, compared] as const])));
}

/** The articles of a story in the order of what they tell, each with the sentences that nothing before it says. */
export function chaptersOf(
  members: readonly StoryMember[],
): readonly { readonly articleId: number; readonly fresh: readonly string[] }[] {
  return tell(members).map(({ member, news }) => ({
    articleId: member.article.id,
    fresh: news.filter(({ fresh }) => fresh).map(({ text }) => text),
  }));
}
