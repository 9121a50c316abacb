import { describe, expect, it } from "vitest";
import {
  type Frequencies,
  type LinkCandidate,
  linkArticle,
  type StoryDocument,
  vectorize,
  withLibrary,
} from "../../../utils/stories";
import { wordsOf } from "../../../utils/stories/tokenize";
import { article, FREQUENCIES } from "../../fixtures/stories/shipped";
import { LANGUAGES, type Language, type Sample } from "./shipwreck";

const MARCH_16 = Date.UTC(2023, 2, 16);

/** The words of a library that holds all the articles. */
function counted({ lang, story, others }: Language): Frequencies {
  const texts = [...story, ...others].map(({ title, text }) => wordsOf(`${title}\n${text}`, lang));
  return withLibrary(FREQUENCIES, lang, texts);
}

const LIBRARIES = LANGUAGES.flatMap((language) => [
  { ...language, known: "in a library that has counted its words", frequencies: counted(language) },
  { ...language, known: "as the first of their language", frequencies: FREQUENCIES },
]);

describe.each(LIBRARIES)("stories in $lang, $known", ({ frequencies, ...language }) => {
  const candidate = ({ title, text }: Sample, storyId: number): LinkCandidate => {
    const document: StoryDocument = { ...article(title, [text], MARCH_16), lang: language.lang };
    return { articleId: storyId, storyId, at: MARCH_16, vectors: vectorize(document, frequencies) };
  };
  const members = language.story.map((sample) => candidate(sample, 1));
  const strangers = language.others.map((sample, index) => candidate(sample, index + 2));

  it("take in each article on the same event", () => {
    for (const member of members) {
      const known = [...members.filter((other) => other !== member), ...strangers];
      expect(linkArticle(member, known).storyId).toBe(1);
    }
  });

  it("take in the second article when they have one", () => {
    const [first, second] = members;
    expect(first && second && linkArticle(second, [first, ...strangers]).storyId).toBe(1);
  });

  it("leave look-alikes out", () => {
    for (const stranger of strangers) expect(linkArticle(stranger, members).storyId).toBeNull();
  });

  it("don't run into one another", () => {
    for (const stranger of strangers) {
      const known = strangers.filter((other) => other !== stranger);
      expect(linkArticle(stranger, known).storyId).toBeNull();
    }
  });
});
