/** Simple ways to find stories, run beside ours on the same articles in the same order. */
import MiniSearch from "minisearch";
import type { StoryVectors } from "../../../utils/stories/index.ts";
import type { Labelled } from "./data.ts";

/** Story numbers for articles that come one after another. */
type Peer = (articles: readonly Labelled[], vectors: readonly StoryVectors[]) => number[];

/** One threshold for all sets. That of MiniSearch is the best of a coarse sweep over two sets; the others are plausible values. */
const JACCARD_THRESHOLD = 0.16;
const MINISEARCH_THRESHOLD = 40;
const CENTROID_THRESHOLD = 0.2;

/** Characters of the text that MiniSearch sees beside the title. */
const MINISEARCH_CHARACTERS = 300;

function titleWords(article: Labelled): Set<string> {
  return new Set(article.document.title.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}

/** Joins the story of the title that shares most of its words. */
const titleJaccard: Peer = (articles) => {
  const titles = articles.map(titleWords);
  const stories: number[] = [];
  for (const [index, title] of titles.entries()) {
    let best = { score: 0, story: index };
    for (let earlier = 0; earlier < index; earlier++) {
      const other = titles[earlier] ?? new Set();
      const shared = title.intersection(other).size;
      const score = shared / (title.size + other.size - shared || 1);
      if (score > best.score) best = { score, story: stories[earlier] ?? index };
    }
    stories.push(best.score >= JACCARD_THRESHOLD ? best.story : index);
  }
  return stories;
};

/** Joins the story of the best hit for its own title and first characters; the score is per query term. */
const miniSearch: Peer = (articles) => {
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ["text"] });
  const stories: number[] = [];
  for (const [id, { document }] of articles.entries()) {
    const body = document.blocks
      .map((block) => block.text)
      .join(" ")
      .slice(0, MINISEARCH_CHARACTERS);
    const text = `${document.title} ${body}`;
    const hit = index.search(text)[0];
    const joins = hit !== undefined && hit.score / hit.queryTerms.length >= MINISEARCH_THRESHOLD;
    stories.push(joins ? (stories[hit.id] ?? id) : id);
    index.add({ id, text });
  }
  return stories;
};

type Centroid = Map<number, number>;

function flatVector(vectors: StoryVectors): Centroid {
  const sum: Centroid = new Map();
  for (const { terms, weights } of [vectors.title, vectors.body]) {
    for (const [index, term] of terms.entries()) sum.set(term, (sum.get(term) ?? 0) + (weights[index] ?? 0));
  }
  const length = Math.hypot(...sum.values()) || 1;
  return new Map([...sum].map(([term, weight]) => [term, weight / length]));
}

/** Joins the story whose summed vector is nearest. */
const tfidfCentroid: Peer = (_, vectors) => {
  const postings = new Map<number, Map<number, number>>();
  const squares = new Map<number, number>();
  return vectors.map((vector, index) => {
    const flat = flatVector(vector);
    const products = new Map<number, number>();
    for (const [term, weight] of flat) {
      for (const [story, sum] of postings.get(term) ?? [])
        products.set(story, (products.get(story) ?? 0) + weight * sum);
    }
    let best = { score: CENTROID_THRESHOLD, story: index };
    for (const [story, product] of products) {
      const score = product / Math.sqrt(squares.get(story) ?? 1);
      if (score > best.score) best = { score, story };
    }
    addToCentroid(postings, squares, best.story, flat);
    return best.story;
  });
};

function addToCentroid(
  postings: Map<number, Map<number, number>>,
  squares: Map<number, number>,
  story: number,
  flat: Centroid,
): void {
  let square = squares.get(story) ?? 0;
  for (const [term, weight] of flat) {
    const posting = postings.get(term) ?? new Map<number, number>();
    postings.set(term, posting);
    const before = posting.get(story) ?? 0;
    posting.set(story, before + weight);
    square += (before + weight) ** 2 - before ** 2;
  }
  squares.set(story, square);
}

export const PEERS: Readonly<Record<string, Peer>> = { titleJaccard, miniSearch, tfidfCentroid };
