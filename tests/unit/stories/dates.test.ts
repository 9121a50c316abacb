import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type MentionedDate, mentionedDates } from "../../../utils/stories";
import { DATE_RULES } from "../../../utils/stories/dates/rules";

/** An invented article and the dates that a reader finds in it. Nothing was tuned on those held back. */
interface Excerpt {
  /** A BCP 47 tag; English without one. */
  readonly lang?: string;
  readonly held: boolean;
  readonly publishedOn: string;
  readonly text: string;
  readonly dates: readonly string[];
}

function excerpts(name: string): readonly Excerpt[] {
  return JSON.parse(readFileSync(new URL(`../../fixtures/stories/${name}.json`, import.meta.url), "utf8"));
}

const EXCERPTS = excerpts("dates");
const EXCERPTS_BY_LANGUAGE = Map.groupBy(excerpts("dates-by-language"), ({ lang }) => lang);

function written({ on, until }: MentionedDate): string {
  return until === null ? on : `${on}/${until}`;
}

function datesIn(text: string, publishedOn = "2023-03-16", lang = "en"): string[] {
  const blocks = text.split("\n").map((line) => ({ role: "body", text: line }) as const);
  return [...new Set(mentionedDates(blocks, publishedOn, lang).map(written))];
}

/** Shares of the dates found that are right, and of those wanted that are found. */
function quality(of: readonly Excerpt[]): { precision: number; recall: number } {
  const results = of.map(({ text, publishedOn, lang, dates }) => ({
    found: datesIn(text, publishedOn, lang),
    dates,
  }));
  const right = results.flatMap(({ found, dates }) => found.map((date) => dates.includes(date)));
  const met = results.flatMap(({ found, dates }) => dates.map((date) => found.includes(date)));
  const share = (list: readonly boolean[]) => list.filter(Boolean).length / list.length;
  return { precision: share(right), recall: share(met) };
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

describe.each([...EXCERPTS_BY_LANGUAGE])("the dates of articles in %s", (_, all) => {
  it.each([
    ["tuned on", false],
    ["held back", true],
  ])("are right in those %s", (_kind, held) => {
    const { precision, recall } = quality(all.filter((excerpt) => excerpt.held === held));
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.9);
  });
});

describe("dates in other languages", () => {
  it.each([
    ["de", "Am 16. März kamen 2000 Reisende."],
    ["fr", "Le 16 mars, elle a payé 2000 euros."],
    ["es", "El 16 de marzo, Plácido Domingo cantó por la mañana ante 2000 personas."],
    ["pt", "Em 16 de março, pela segunda vez, vieram 2000 pessoas."],
    ["it", "Il 16 marzo la quarta volta costò 2000 euro."],
    ["ru", "16 марта пришли 2000 человек, и эта среда им нравится."],
    ["zh", "3月16日，市议会花了3天，有2000人参加。"],
    ["ja", "3月16日、3日間で2000人が訪れた。"],
  ])("are no numbers, names or lengths of time in %s", (lang, text) => {
    expect(datesIn(text, "2023-03-16", lang)).toEqual(["2023-03-16"]);
  });

  it("go by the language, whatever the region", () => {
    expect(datesIn("am 9. November 1989", "2023-03-16", "de-AT")).toEqual(["1989-11-09"]);
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

  it("finds nothing without a day of publication, or in a language without a table", () => {
    const blocks = [{ role: "body", text: "on Tuesday" }] as const;
    expect(mentionedDates(blocks, "yesterday", "en")).toEqual([]);
    expect(mentionedDates(blocks, "2023-03-16", "cy")).toEqual([]);
  });
});
