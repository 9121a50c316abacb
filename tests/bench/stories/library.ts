/** The store's part of linking, in memory: inverted lists that give the articles near a new one. */
import { type LinkCandidate, lookupTerms, type StoryVectors } from "../../../utils/stories/index.ts";

/** As in utils/store/stories.ts. */
const MAX_NEIGHBORS = 32;
const MAX_FAINT_NEIGHBORS = 8;

export class BenchLibrary {
  private readonly postings = new Map<string, number[]>();
  private readonly articles: LinkCandidate[] = [];
  private readonly stories = new Map<number, LinkCandidate[]>();

  /** Keeps an article in a story; its number is that of its turn. */
  add(at: number | null, vectors: StoryVectors, storyId: number): void {
    const article = { articleId: this.articles.length, storyId, at, vectors };
    this.articles.push(article);
    const members = this.stories.get(storyId);
    if (members) members.push(article);
    else this.stories.set(storyId, [article]);
    for (const term of lookupTerms(vectors)) {
      const posting = this.postings.get(term);
      if (posting) posting.push(article.articleId);
      else this.postings.set(term, [article.articleId]);
    }
  }

  get size(): number {
    return this.articles.length;
  }

  /** The articles that came last. */
  latest(count: number): readonly LinkCandidate[] {
    return this.articles.slice(-count);
  }

  /** Some earlier articles, spread evenly. */
  strangers(count: number): LinkCandidate[] {
    const step = this.articles.length / count;
    return Array.from({ length: count }, (_, index) => this.articles[Math.floor(index * step)]).filter(
      (article) => article !== undefined,
    );
  }

  /** All members of each story that has an article near. */
  candidates(vectors: StoryVectors): LinkCandidate[] {
    const shared = new Uint8Array(this.articles.length);
    const found: number[] = [];
    for (const term of lookupTerms(vectors)) {
      for (const id of this.postings.get(term) ?? []) {
        const count = (shared[id] ?? 0) + 1;
        shared[id] = count;
        if (count === 1) found.push(id);
      }
    }
    const often = found.filter((id) => (shared[id] ?? 0) > 1);
    const enough = often.length >= MAX_FAINT_NEIGHBORS;
    const near = (enough ? often : found)
      .sort((one, other) => (shared[other] ?? 0) - (shared[one] ?? 0) || other - one)
      .slice(0, enough ? MAX_NEIGHBORS : MAX_FAINT_NEIGHBORS);
    const storyIds = new Set(near.map((id) => this.articles[id]?.storyId));
    return [...storyIds].flatMap((storyId) =>
      storyId === undefined ? [] : (this.stories.get(storyId) ?? []),
    );
  }
}
