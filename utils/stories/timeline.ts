/** The timeline of a story, from its members. */
import type { Lead, StoredArticle, Timeline, TimelineDay, TimelineEntry } from "../article";
import { compareSentences, type SentenceNovelty, type SentenceWords, sentenceWords } from "./novelty";
import { languageOf, wordsOf } from "./tokenize";
import type { StoryDocument } from "./vectors";

/** A saved article with its text and the leads it names. */
export interface StoryMember {
  readonly article: StoredArticle;
  readonly document: StoryDocument;
  readonly leads: readonly Lead[];
}

export interface TimelineInput {
  readonly storyId: number;
  readonly label: string;
  readonly members: readonly StoryMember[];
  /** The article that the reader has open. */
  readonly hereId: number | null;
  /** True for the address of an article that the library has. */
  readonly knownUrls: (url: string) => boolean;
}

/** Characters of a good gist: shorter ones say little, longer ones don't fit a row. */
const GIST_MIN_LENGTH = 40;
const GIST_MAX_LENGTH = 240;

/** Sentences after which an article's beginning has lost half of its weight: news say first what matters. */
const GIST_HALF_LIFE = 4;

/** A sentence that begins so needs the one before it. */
const NEEDS_CONTEXT =
  /^(?:["“„«]|(?:He|She|It|They|This|That|These|Those|But|And|However|Both|His|Her|Their|Its)\b)/;

function timeOf(member: StoryMember): number {
  return member.article.publishedAt ?? member.article.savedAt;
}

/** The day of an article: as the page says, or else in UTC. */
function dayOf(member: StoryMember): string {
  return member.article.publishedOn ?? new Date(timeOf(member)).toISOString().slice(0, 10);
}

/** The new sentence that says most of what the headline promises, rather an early one; `null` if the text has none. */
function gistOf(sentences: readonly SentenceNovelty[], { title, lang }: StoryDocument): string | null {
  const language = languageOf(title, lang);
  const promised = new Set(wordsOf(title, language));
  const weight = ({ text, fresh }: SentenceNovelty, index: number) => {
    const told =
      new Set(wordsOf(text, language).filter((word) => promised.has(word))).size / (promised.size || 1);
    const early = GIST_HALF_LIFE / (GIST_HALF_LIFE + index);
    return Number(fresh) + told + early - (NEEDS_CONTEXT.test(text) ? 1 : 0);
  };
  const weighed = sentences.map((sentence, index) => ({
    text: sentence.text,
    weight: weight(sentence, index),
  }));
  const fitting = weighed.filter(
    ({ text }) => text.length >= GIST_MIN_LENGTH && text.length <= GIST_MAX_LENGTH,
  );
  const [best] = fitting.sort((one, other) => other.weight - one.weight);
  return best?.text ?? sentences[0]?.text ?? null;
}

function articleEntry(member: StoryMember, known: readonly SentenceWords[], here: boolean): TimelineEntry {
  const { article, document } = member;
  const sentences = compareSentences(document.blocks, known, document.lang);
  return {
    kind: "article",
    title: article.title,
    siteName: article.siteName,
    url: article.url,
    articleId: article.id,
    here,
    dateInferred: article.publishedInferred,
    gist: gistOf(sentences, document),
    novelty: { fresh: sentences.filter(({ fresh }) => fresh).length, total: sentences.length },
  };
}

function leadEntry(lead: Lead, siteName: string): TimelineEntry {
  return {
    kind: "lead",
    title: lead.title,
    siteName,
    url: lead.url,
    articleId: null,
    here: false,
    dateInferred: false,
    gist: null,
    novelty: null,
  };
}

/** Leads of a member that the library has not, each only once in a story. */
function openLeads(member: StoryMember, input: TimelineInput, shown: Set<string>): TimelineEntry[] {
  const titles = new Set(input.members.map(({ article }) => article.title));
  return member.leads
    .filter((lead) => {
      const key = lead.url ?? lead.title;
      if (shown.has(key) || titles.has(lead.title) || (lead.url !== null && input.knownUrls(lead.url)))
        return false;
      shown.add(key);
      return true;
    })
    .map((lead) => leadEntry(lead, member.article.siteName));
}

/** Builds the timeline: oldest day first, each lead with the article that names it. */
export function buildTimeline(input: TimelineInput): Timeline {
  const members = input.members.toSorted(
    (one, other) =>
      compare(dayOf(one), dayOf(other)) || timeOf(one) - timeOf(other) || one.article.id - other.article.id,
  );
  const known: SentenceWords[] = [];
  const shown = new Set<string>();
  const entries = members.map((member) => {
    const entry = articleEntry(member, known, member.article.id === input.hereId);
    known.push(...sentenceWords(member.document.blocks, member.document.lang));
    return { on: dayOf(member), entries: [entry, ...openLeads(member, input, shown)] };
  });
  const days = [...Map.groupBy(entries, ({ on }) => on)].map(
    ([on, parts]): TimelineDay => ({ on, entries: parts.flatMap((part) => part.entries) }),
  );
  return {
    storyId: input.storyId,
    label: input.label,
    articleCount: members.length,
    siteNames: [...new Set(members.map(({ article }) => article.siteName))],
    days,
  };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
