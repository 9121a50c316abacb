import { NO_MARKS } from "../../utils/article";
import { linkArticle } from "../../utils/import/link";
import {
  joinStories,
  relinkSlice,
  removeArticle,
  renameStory,
  restoreArticle,
  type Shelf,
  shelveArticle,
  takeOut,
} from "../../utils/library";
import { takePages } from "../../utils/library/import";
import { setRestored } from "../../utils/store/articles";
import { putHighlight } from "../../utils/store/highlights";
import { setMarks } from "../../utils/store/marks";
import { putPosition } from "../../utils/store/positions";
import { tidyRelated } from "../../utils/store/related";
import { tidySearch } from "../../utils/store/search/tidy";
import { anArticleOf } from "../fixtures/articles";
import { aHighlight } from "../fixtures/highlights";

const NOW = Date.UTC(2026, 2, 1);

const ferry = anArticleOf("ferry", "The night ferry Amalia sails again", [
  "The Amalia left Helsingborg for Helsingor on Monday with a crew of twelve.",
  "Her captain Ada Lind said the Øresund had been kind.",
]);
const islands = anArticleOf("islands", "The night ferry Amalia sails to the islands", [
  "The Amalia left Helsingborg on Monday for the islands, her captain Ada Lind said.",
  "The crew of twelve from Helsingor is the same.",
]);
const lighthouse = anArticleOf("lighthouse", "The night ferry Amalia passes a lighthouse", [
  "The Amalia, her captain Ada Lind and a crew of twelve left Helsingborg for a lighthouse.",
]);
const changed = anArticleOf("ferry", "The night ferry is put off", ["It was put off until Tuesday."]);
const bread = anArticleOf("bread", "Rye bread, slowly", ["Start it on the evening before."]);
const tides = anArticleOf("tides", "What the tide tables leave out", ["A table knows the moon."]);

/** With the others as many as a merge of the search index takes. */
const notes = ["heron", "quince", "slate", "pewter"].map((word) =>
  anArticleOf(word, `A note on ${word}`, [`Nobody here has seen ${word}.`]),
);

/** Fills an empty library: the ferry (1) and the islands (2) in one story, bread (3), tides (4) in the bin, and some notes. */
export async function fillLibrary(shelf: Shelf): Promise<void> {
  for (const [index, article] of [ferry, islands, bread, tides, ...notes].entries())
    await shelveArticle(shelf, article, NOW + index);
  await removeArticle(shelf, 4, NOW + 8);
}

/** A page of which another app knows the address alone. */
function link(slug: string) {
  return { article: linkArticle(`https://harbor.example/${slug}`, slug), savedAt: NOW, marks: NO_MARKS };
}

/** Something that changes the library that `fillLibrary` gives. */
export interface Change {
  readonly name: string;
  /** True if it is done at once or not at all; others go in steps, each of which leaves the library whole. */
  readonly atOnce: boolean;
  readonly act: (shelf: Shelf) => Promise<unknown>;
}

/** All that a reader's library goes through. */
export const CHANGES: readonly Change[] = [
  { name: "saving", atOnce: true, act: (shelf) => shelveArticle(shelf, lighthouse, NOW + 9) },
  { name: "saving again", atOnce: true, act: (shelf) => shelveArticle(shelf, changed, NOW + 9) },
  { name: "removing", atOnce: true, act: (shelf) => removeArticle(shelf, 1, NOW + 9) },
  { name: "bringing back", atOnce: true, act: (shelf) => restoreArticle(shelf, 4) },
  { name: "taking out", atOnce: true, act: (shelf) => takeOut(shelf, 1, NOW + 9) },
  { name: "joining", atOnce: true, act: (shelf) => joinStories(shelf, 2, 1, NOW + 9) },
  { name: "tagging", atOnce: true, act: ({ library }) => setMarks(library, 1, () => ({ tags: ["sea"] })) },
  { name: "naming a story", atOnce: true, act: (shelf) => renameStory(shelf, 1, "Ferries", NOW + 9) },
  { name: "putting back", atOnce: true, act: ({ library }) => setRestored(library, 1, [0]) },
  { name: "marking", atOnce: true, act: ({ library }) => putHighlight(library, aHighlight(1, 1)) },
  {
    name: "keeping a place",
    atOnce: true,
    act: ({ library }) => putPosition(library, 1, aHighlight(1, 1).anchor, NOW + 9),
  },
  { name: "taking pages in", atOnce: true, act: (shelf) => takePages(shelf, [link("quay"), link("mole")]) },
  { name: "linking anew", atOnce: true, act: (shelf) => relinkSlice(shelf, NOW + 9) },
  { name: "tidying", atOnce: false, act: ({ library }) => tidySearch(library) },
  { name: "relating", atOnce: false, act: ({ library }) => tidyRelated(library, 1) },
];
