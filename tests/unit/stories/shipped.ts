/** What the package ships, and the two summit articles that the fixture pages hold. */
import { readFileSync } from "node:fs";
import { parseFrequencies, type StoryDocument } from "../../../utils/stories";

function read(path: string): string {
  return readFileSync(new URL(path, import.meta.url), "utf8");
}

export const FREQUENCIES = parseFrequencies(read("../../../public/frequencies.txt"));

interface Expected {
  readonly title: string;
  readonly body: readonly string[];
}

/** The article that a reader should get from a fixture page. */
export function fixtureArticle(slug: string, at: number | null): StoryDocument {
  const { title, body }: Expected = JSON.parse(read(`../../fixtures/pages/${slug}/expected.json`));
  return { title, lead: null, blocks: body.map((text) => ({ role: "body", text })), lang: "en", at };
}

/** An English article of a headline and paragraphs. */
export function article(
  title: string,
  paragraphs: readonly string[],
  at: number | null = null,
): StoryDocument {
  return { title, lead: null, blocks: paragraphs.map((text) => ({ role: "body", text })), lang: "en", at };
}
