import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type MentionedDate, mentionedDates } from "../../../utils/stories";
import { DATE_RULES } from "../../../utils/stories/dates/rules";

/** An invented article and the dates that a reader finds in it. Nothing was tuned on those held back. */
interface Excerpt {
  readonly held: boolean;
  readonly publishedOn: string;
  readonly text: string;
  readonly dates: readonly string[];
}

const EXCERPTS: readonly Excerpt[] = JSON.parse(
  readFileSync(new URL("../../fixtures/stories/dates.json", import.meta.url), "utf8"),
);

function written({ on, until }: MentionedDate): string {
  return until === null ? on : `${on}/${until}`;
}

function datesIn(text: string, publishedOn = "2023-03-16"): string[] {
  const blocks = text.split("\n").map((line) => ({ role: "body", text: line }) as const);
  return [...new Set(mentionedDates(blocks, publishedOn, "en").map(written))];
}

describe.each(DATE_RULES)("the rule $id", ({ takes, keeps }) => {
  it.each(Object.entries(takes))("reads “%s” as %s", (text, date) => {
    expect(datesIn(text).at(-1)).toBe(date);
  });

  it.each(keeps)("leaves “%s” alone", (text) => {
    expect(datesIn(text)).toEqual([]);
  });
});

describe.each([
  ["tuned on", false],
  ["held back", true],
] as const)("the dates of articles %s", (_, held) => {
  const results = EXCERPTS.filter((excerpt) => excerpt.held === held).map(({ publishedOn, text, dates }) => ({
    found: datesIn(text, publishedOn),
    dates,
  }));

  it.each([
    ["days", 10, 0.95, 0.9],
    ["months", 7, 0.9, 0.8],
    ["years", 4, 0.9, 0.85],
  ] as const)("are right for %s", (_kind, length, precision, recall) => {
    const ofKind = (dates: readonly string[]) =>
      dates.filter((date) => date.split("/")[0]?.length === length);
    const found = results.flatMap(({ found, dates }) => ofKind(found).map((date) => dates.includes(date)));
    const wanted = results.flatMap(({ found, dates }) => ofKind(dates).map((date) => found.includes(date)));
    expect(found.filter(Boolean).length / found.length).toBeGreaterThanOrEqual(precision);
    expect(wanted.filter(Boolean).length / wanted.length).toBeGreaterThanOrEqual(recall);
  });
});

describe("mentionedDates", () => {
  it("gives each date with its sentence and block", () => {
    const blocks = [
      { role: "heading", text: "Since 2001" },
      { role: "body", text: "It rained. They met on Tuesday." },
    ] as const;
    expect(mentionedDates(blocks, "2023-03-16", "en")).toEqual([
      {
        on: "2023-03-14",
        until: null,
        precision: "day",
        expression: "Tuesday",
        sentence: "They met on Tuesday.",
        block: 1,
      },
    ]);
  });

  it("follows a chain over blocks", () => {
    const blocks = [
      "They met on Tuesday.",
      "The day before, ships had come.",
      "A day earlier, all was quiet.",
    ];
    const dates = mentionedDates(
      blocks.map((text) => ({ role: "body", text })),
      "2023-03-16",
      null,
    );
    expect(dates.map(written)).toEqual(["2023-03-14", "2023-03-13", "2023-03-12"]);
  });

  it("finds nothing without a day of publication, or in another language", () => {
    const blocks = [{ role: "body", text: "on Tuesday" }] as const;
    expect(mentionedDates(blocks, "yesterday", "en")).toEqual([]);
    expect(mentionedDates(blocks, "2023-03-16", "de")).toEqual([]);
  });
});
