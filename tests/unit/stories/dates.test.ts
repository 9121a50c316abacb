import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type MentionedDate, mentionedDates } from "../../../utils/stories";
import { DATE_RULES } from "../../../utils/stories/dates/rules";

interface Excerpt {
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
  return mentionedDates([{ role: "body", text }], publishedOn, "en").map(written);
}

describe.each(DATE_RULES)("the rule $id", ({ takes, keeps }) => {
  it.each(Object.entries(takes))("reads “%s” as %s", (text, date) => {
    expect(datesIn(text).at(-1)).toBe(date);
  });

  it.each(keeps)("leaves “%s” alone", (text) => {
    expect(datesIn(text)).toEqual([]);
  });
});

describe("the dates of excerpts", () => {
  const results = EXCERPTS.map(({ publishedOn, text, dates }) => ({
    found: datesIn(text, publishedOn),
    dates,
  }));

  it.each([
    ["days", 10, 0.95],
    ["years", 4, 0.9],
  ] as const)("are right for %s", (_, length, precision) => {
    const ofKind = (dates: readonly string[]) =>
      dates.filter((date) => date.split("/")[0]?.length === length);
    const found = results.flatMap(({ found, dates }) => ofKind(found).map((date) => dates.includes(date)));
    expect(found.filter(Boolean).length / found.length).toBeGreaterThanOrEqual(precision);
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
