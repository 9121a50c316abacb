/** The words of a story: its timeline as it is told to the reader. Plain data, as all that `article.ts` has. */

/** One stop on a timeline: an article of the library, or a lead that one of them names. */
export interface TimelineEntry {
  readonly kind: "article" | "lead";
  readonly title: string;
  readonly siteName: string;
  readonly url: string | null;
  /** The saved article; `null` for a lead. */
  readonly articleId: number | null;
  /** True for the article that the reader has open. */
  readonly here: boolean;
  readonly dateInferred: boolean;
  /** The sentence that says most of what was new in this article when it came; `null` for leads. */
  readonly gist: string | null;
  /** How many of its sentences nothing saved before it in the story says; `null` for leads and for what was saved first. */
  readonly novelty: { readonly fresh: number; readonly total: number } | null;
}

/** What an outlet tells of a day that the others of the day do not. */
export interface Side {
  readonly siteName: string;
  readonly sentences: readonly string[];
}

export interface TimelineDay {
  readonly on: string;
  readonly entries: readonly TimelineEntry[];
  /** The outlets side by side; empty where fewer than two have something of their own. */
  readonly sides: readonly Side[];
}

/** A sentence that names a date. */
export interface DatedSentence {
  readonly text: string;
  /** The words of it that name the date. */
  readonly expression: string;
}

/** A date that the text of an article names. */
export interface Mention {
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, as precise as the text. */
  readonly on: string;
  /** The end of a range; `null` for a single date. */
  readonly until: string | null;
  /** The article whose sentences these are. */
  readonly articleId: number;
  /** The sentences that name it, in the order of the text. */
  readonly sentences: readonly DatedSentence[];
}

/** Another story that may be related: shown, and joined to nothing. */
export interface RelatedStory {
  readonly storyId: number;
  readonly label: string;
  readonly articleCount: number;
}

/** How a story was kept before the reader changed it by hand: enough to undo that. */
export interface StoryBefore {
  readonly id: number;
  readonly readerLabel: string | null;
  readonly pinned: boolean;
  readonly articleIds: readonly number[];
}

/** The story that an article belongs to, as the reader has it in the library. */
export interface Timeline {
  readonly storyId: number;
  /** The reader's own name for it, or else names that its articles share; the headline while there is but one article. */
  readonly label: string;
  /** True if the reader has put it in order by hand: linking moves nothing out of it. */
  readonly pinned: boolean;
  readonly articleCount: number;
  readonly siteNames: readonly string[];
  /** Oldest day first. A lead stands with the article that names it. */
  readonly days: readonly TimelineDay[];
  /** The last day with news if the story has been quiet since; `null` while it is alive. */
  readonly quietSince: string | null;
  /** Dates that the open article names, or several articles if none is open; oldest first. */
  readonly mentions: readonly Mention[];
  /** Sentences of the open article that nothing saved before it in the story says, in the order of the text. */
  readonly freshSentences: readonly string[];
  readonly related: readonly RelatedStory[];
}
