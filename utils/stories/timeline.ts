/** The timeline of a story, from its members. */
import type { Lead } from "../article";
import type { Mention, RelatedStory, Timeline, TimelineEntry } from "../timeline";
import { gistOf } from "./gist";
import { keyDates, mentionsIn } from "./mentions";
import type { SentenceNovelty } from "./novelty";
import { quietSince } from "./pace";
import { sidesOf } from "./sides";
import { readingNews, type StoryMember, type Told, tell } from "./told";

export interface TimelineInput {
  readonly storyId: number;
  readonly label: string;
  /** True if the reader has put the story in order by hand. */
  readonly pinned: boolean;
  readonly members: readonly StoryMember[];
  /** The article that the reader has open. */
  readonly hereId: number | null;
  /** True for the address of an article that the library has. */
  readonly knownUrls: (url: string) => boolean;
  readonly related: readonly RelatedStory[];
  /** Milliseconds since the Unix epoch. */
  readonly now: number;
}

function articleEntry(
  { member: { article, document }, news }: Told,
  toReader: readonly SentenceNovelty[] | undefined,
  here: boolean,
): TimelineEntry {
  return {
    kind: "article",
    title: article.title,
    siteName: article.siteName,
    url: article.url,
    articleId: article.id,
    here,
    dateInferred: article.publishedInferred,
    gist: gistOf(news, document),
    novelty: toReader
      ? { fresh: toReader.filter(({ fresh }) => fresh).length, total: toReader.length }
      : null,
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

/** Dates that the open article names; with none open those that several articles name. */
function mentionsOf(told: readonly Told[], hereId: number | null): readonly Mention[] {
  const open = told.find(({ member }) => member.article.id === hereId);
  return open === undefined ? keyDates(told) : mentionsIn(open);
}

/** Builds the timeline: oldest day first, each lead with the article that names it. */
export function buildTimeline(input: TimelineInput): Timeline {
  const { storyId, label, pinned, hereId, related } = input;
  const told = tell(input.members);
  const toReader = readingNews(told);
  const shown = new Set<string>();
  const days = [...Map.groupBy(told, ({ on }) => on)].map(([on, parts]) => ({
    on,
    entries: parts.flatMap((part) => [
      articleEntry(part, toReader.get(part.member.article.id), part.member.article.id === hereId),
      ...openLeads(part.member, input, shown),
    ]),
    sides: sidesOf(parts),
  }));
  const fresh = hereId === null ? [] : (toReader.get(hereId) ?? []).filter((sentence) => sentence.fresh);
  return {
    storyId,
    label,
    pinned,
    articleCount: told.length,
    siteNames: [...new Set(told.map(({ member }) => member.article.siteName))],
    days,
    quietSince: quietSince(
      days.map(({ on }) => on),
      input.now,
    ),
    mentions: mentionsOf(told, hereId),
    freshSentences: fresh.map(({ text }) => text),
    related,
  };
}
