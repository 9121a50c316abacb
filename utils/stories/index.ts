/** Stories: pure functions over plain data. No DOM, no database, no clock. */

export { type MentionedDate, mentionedDates } from "./dates";
export { countForeign, type ForeignWords, foreignWords, keptWords } from "./foreign";
export { type Frequencies, parseFrequencies, withCounts, withLibrary } from "./frequencies";
export { storyLabel } from "./label";
export { type LinkCandidate, linkArticle } from "./link";
export { drifted, mergeable } from "./mend";
export { freshSentences } from "./novelty";
export { packVectors, unpackVectors } from "./pack";
export type { Placed } from "./placed";
export { sentencesOf } from "./sentences";
export { buildTimeline } from "./timeline";
export { chaptersOf, type StoryMember } from "./told";
export { isByShipped, lookupTerms, type StoryDocument, type StoryVectors, vectorize } from "./vectors";
export { LINKING_VERSION } from "./version";
