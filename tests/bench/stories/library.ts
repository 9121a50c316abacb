/** The library's part of linking, in memory: inverted lists that give the articles near a new one, merges and splits. */
import {
  drifted,
  type LinkCandidate,
  linkArticle,
  lookupTerms,
  mergeable,
  type StoryVectors,
} from "../../../utils/stories/index.ts";

/** As in utils/store/stories.ts. */
const MAX_NEIGHBORS = 32;
const MAX_FAINT_NEIGHBORS = 8;

/** As in utils/library/mend.ts. */
const MAX_MERGES = 2;
const MAX_DRIFT_MEMBERS = 8;

export class BenchLibrary {
  private readonly postings = new Map<number, number[]>();
  private readonly articles: LinkCandidate[] = [];
  private readonly stories = new Map<number, LinkCandidate[]>();

  /** Keeps an article in a story; its number is that of its turn. */
  add(at: number | null, vectors: StoryVectors, storyId: number): void {
    const articleId = this.articles.length;
    this.put({ articleId, storyId, at, vectors });
    for (const term of lookupTerms(vectors)) {
      const posting = this.postings.get(term);
      if (posting) posting.push(articleId);
      else this.postings.set(term, [articleId]);
    }
  }

  get size(): number {
    return this.articles.length;
  }

  /** The story of each article, in the order of their turns. */
  get storyIds(): number[] {
    return this.articles.map(({ storyId }) => storyId);
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
    return [...storyIds].flatMap((storyId) => (storyId === undefined ? [] : this.members(storyId)));
  }

  /**
   * Repairs what the newest article suggests, as utils/library/mend.ts does: members that have drifted leave its story, and
   * it is merged with the likeliest others.
   *
   * @param candidates What the article was linked to.
   */
  mend(candidates: readonly LinkCandidate[]): void {
    const newest = this.articles.at(-1);
    if (!newest) return;
    const others = candidates.filter(({ storyId }) => storyId !== newest.storyId);
    const { storyId, maybe, torn } = linkArticle(newest, others);
    for (const id of [newest.storyId, ...[storyId ?? [], ...maybe].flat().slice(0, 1)]) this.letDriftedGo(id);
    const merged: readonly number[] = torn !== null && this.mergeIfOne(...torn, others) ? torn : [];
    const rest = maybe.filter((id) => !merged.includes(id));
    const likeliest = [storyId ?? [], merged.length > 0 ? Math.min(...merged) : [], rest].flat();
    let current = newest.storyId;
    for (const other of likeliest.slice(0, MAX_MERGES))
      if (this.mergeIfOne(current, other, others)) current = Math.min(current, other);
  }

  private letDriftedGo(storyId: number): void {
    const members = this.members(storyId);
    const gone = members.length > MAX_DRIFT_MEMBERS ? [] : drifted(members);
    for (const article of gone.flatMap((place) => members[place] ?? []))
      this.put({ ...article, storyId: this.articles.length + article.articleId });
  }

  /** Merges two stories that are one into the older. */
  private mergeIfOne(one: number, other: number, near: readonly LinkCandidate[]): boolean {
    const rivals = near
      .map(({ articleId }) => this.articles[articleId])
      .filter((article) => article !== undefined)
      .filter(({ storyId }) => storyId !== one && storyId !== other);
    if (!mergeable(this.members(one), this.members(other), rivals)) return false;
    const [into, from] = [Math.min(one, other), Math.max(one, other)];
    for (const article of this.members(from)) this.put({ ...article, storyId: into });
    return true;
  }

  private members(storyId: number): LinkCandidate[] {
    return this.stories.get(storyId) ?? [];
  }

  /** Puts an article into its story, and takes it out of the one that it was in. */
  private put(article: LinkCandidate): void {
    const { articleId, storyId } = article;
    const before = this.articles[articleId]?.storyId;
    const isOther = (member: LinkCandidate) => member.articleId !== articleId;
    if (before !== undefined) this.stories.set(before, this.members(before).filter(isOther));
    this.articles[articleId] = article;
    this.stories.set(storyId, [...this.members(storyId), article]);
  }
}
