import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { freshSentences } from "../../../utils/stories";

/** Sentences of invented stories, judged twice; the second judgement counts. Nothing was tuned on the stories held back. */
interface JudgedStory {
  readonly story: string;
  readonly held: boolean;
  readonly known: readonly string[];
  readonly sentences: readonly { text: string; first: "new" | "known"; second: "new" | "known" }[];
}

const STORIES: readonly JudgedStory[] = JSON.parse(
  readFileSync(new URL("../../fixtures/stories/novelty.json", import.meta.url), "utf8"),
);

function body(text: string) {
  return [{ role: "body", text }] as const;
}

describe("sentences that are new to the reader", () => {
  const judged = STORIES.filter(({ held }) => held).flatMap(({ known, sentences }) =>
    sentences.map(({ text, second }) => ({
      fresh: freshSentences(body(text), known, "en")[0]?.fresh === true,
      isNew: second === "new",
    })),
  );
  const right = judged.filter(({ fresh, isNew }) => fresh && isNew).length;

  it("are marked with a precision of .90 at a recall of .60", () => {
    expect(right / judged.filter(({ fresh }) => fresh).length).toBeGreaterThanOrEqual(0.9);
    expect(right / judged.filter(({ isNew }) => isNew).length).toBeGreaterThanOrEqual(0.6);
  });

  it("were judged on at least 300 sentences", () => {
    expect(STORIES.flatMap(({ sentences }) => sentences).length).toBeGreaterThanOrEqual(300);
  });
});

describe("freshSentences", () => {
  it("finds no sentence new that was read word for word", () => {
    const text = "The ferry ran aground off the island. Everybody was brought ashore.";
    const known = ["The ferry ran aground off the island.", "Everybody was brought ashore."];
    expect(freshSentences(body(text), known, "en").map(({ fresh }) => fresh)).toEqual([false, false]);
  });

  it("finds all of a first article new, but not its headings", () => {
    const blocks = [
      { role: "heading", text: "What happened on the island" },
      { role: "body", text: "The ferry ran aground off the island of Torsk." },
    ] as const;
    expect(freshSentences(blocks, [], "en")).toEqual([
      { block: 1, text: "The ferry ran aground off the island of Torsk.", novelty: 1, fresh: true },
    ]);
  });
});
