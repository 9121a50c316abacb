/** Use cases: save an article and file it under its story, tell the story, put it in order, remove and restore. */

export { removeArticle, restoreArticle } from "./remove";
export { findPage, recallArticle, shelveArticle } from "./save";
export { openShelf, type Shelf } from "./shelf";
export { storyTimeline } from "./timeline";
