/** Stories: pure functions over plain data. No DOM, no database, no clock. */

export { type MentionedDate, mentionedDates } from "./dates";
export { type Frequencies, type LibraryFrequencies, parseFrequencies, withLibrary } from "./frequencies";
export { storyLabel } from "./label";
export { type Link, type LinkCandidate, linkArticle } from "./link";
export { drifted, mergeable } from "./mend";
export { freshSentences, type SentenceNovelty } from "./novelty";
export { packVectors, unpackVectors, VECTORS_VERSION } from "./pack";
export { sentencesOf } from "./sentences";
export { buildTimeline, type StoryMember, type TimelineInput } from "./timeline";
export { lookupTerms, type StoryDocument, type StoryVectors, vectorize } from "./vectors";
