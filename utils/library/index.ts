/** Use cases: save an article and file it under its story, tell the story, put it in order, remove and restore. */

export { articleChanges } from "./changes";
export { joinStories, pinStory, renameStory, takeOut, undoByHand } from "./hand";
export { linking, pauseRelinking } from "./linking";
export { freshenLog } from "./log";
export { acceptLoss, recoverLibrary } from "./recover";
export { relinkSlice } from "./relink";
export { removeArticle, removeArticles, restoreArticle, restoreArticles } from "./remove";
export { findPage, recallArticle, shelveArticle } from "./save";
export { openShelf, type Shelf } from "./shelf";
export { storyChapters, storyTimeline } from "./timeline";
