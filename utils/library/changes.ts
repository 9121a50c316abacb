import { type ArrayChange, diffArrays, diffWords } from "diff";
import type { TextChanges, WordChange } from "../article";
import { segmenterFor } from "../segmenter";
import { getArticle } from "../store/articles";
import type { Library } from "../store/db";
import { getVersions } from "../store/versions";

/** How long two paragraphs are compared word by word; those that take longer have little in common. */
const COMPARE_MS = 100;

/** What became of each earlier text of an article, the last one first; empty if its text never changed. */
export async function articleChanges(library: Library, id: number): Promise<readonly TextChanges[]> {
  const [saved, versions] = await Promise.all([getArticle(library, id), getVersions(library, id)]);
  if (saved === null) return [];
  const now = paragraphsOf(saved.article);
  return versions.toReversed().map((version) => {
    const paragraphs = paragraphChanges(paragraphsOf(version), now, saved.article.lang);
    return { savedAt: version.savedAt, paragraphs };
  });
}

function paragraphsOf({ title, blocks }: { title: string; blocks: readonly { text: string }[] }): string[] {
  return [title, ...blocks.map(({ text }) => text)];
}

/** Compares two texts by paragraphs, and those that took the place of others by words. */
export function paragraphChanges(
  before: readonly string[],
  after: readonly string[],
  lang: string | null,
): TextChanges["paragraphs"] {
  const changes = diffArrays([...before], [...after]);
  return changes.flatMap((change, index): TextChanges["paragraphs"] => {
    if (!change.added && !change.removed) return [change.value.length];
    const other = changes[index + 1];
    if (change.removed)
      return other?.added ? pairs(change.value, other.value, lang) : whole("removed", change);
    return changes[index - 1]?.removed ? [] : whole("added", change);
  });
}

function whole(kind: "added" | "removed", { value }: ArrayChange<string>): readonly WordChange[][] {
  return value.map((text) => [{ kind, text }]);
}

/** The first of one with the first of the other, and so on; what is left over came or went. */
function pairs(before: readonly string[], after: readonly string[], lang: string | null): WordChange[][] {
  const length = Math.max(before.length, after.length);
  return Array.from({ length }, (_, place) => wordChanges(before[place] ?? "", after[place] ?? "", lang));
}

function wordChanges(before: string, after: string, lang: string | null): WordChange[] {
  const intlSegmenter = segmenterFor(lang, "word");
  const changes = diffWords(before, after, { intlSegmenter, timeout: COMPARE_MS }) ?? [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ];
  return changes
    .filter(({ value }) => value !== "")
    .map(({ value, added, removed }) => ({
      kind: added ? "added" : removed ? "removed" : "same",
      text: value,
    }));
}
