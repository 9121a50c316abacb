import { describe, expect, it } from "vitest";
import { type Lead, NO_MARKS, type StoredArticle } from "../../../utils/article";
import { buildTimeline, type StoryMember, sentencesOf, storyLabel } from "../../../utils/stories";
import { article, FREQUENCIES, fixtureArticle } from "../../fixtures/stories/shipped";

function member(
  id: number,
  publishedOn: string,
  texts: readonly string[],
  leads: readonly Lead[] = [],
): StoryMember {
  const publishedAt = Date.parse(publishedOn);
  const row: StoredArticle = {
    id,
    canonicalUrl: `https://paper${id}.example/story`,
    url: `https://paper${id}.example/story`,
    title: `Ferry, part ${id}`,
    siteName: `Paper ${id % 2}`,
    byline: null,
    excerpt: "",
    lang: "en",
    dir: "ltr",
    publishedAt,
    publishedOn,
    publishedInferred: false,
    savedAt: publishedAt + id,
    updatedAt: publishedAt + id,
    wordCount: 100,
    pending: false,
    changedAt: null,
    access: { partial: false, remaining: null, notice: null },
    storyId: 1,
    ...NO_MARKS,
  };
  return { article: row, document: article(row.title, texts, publishedAt), leads };
}

const AGROUND = "The ferry Amalia ran aground on a reef off the island of Torsk on Sunday.";
const SEARCHED = "Prosecutors searched the offices of the shipping company in Oslo and took computers.";

const INPUT = {
  storyId: 1,
  label: "Amalia",
  pinned: false,
  hereId: 2,
  knownUrls: () => false,
  related: [],
  now: Date.parse("2024-05-10"),
};

describe("buildTimeline", () => {
  const members = [
    member(3, "2024-05-09", [AGROUND]),
    member(1, "2024-05-05", [AGROUND]),
    member(2, "2024-05-09", [SEARCHED]),
  ];

  it("goes from the oldest day to the newest, whatever the order of the members", () => {
    const timeline = buildTimeline({ ...INPUT, members });
    expect(timeline.days.map(({ on }) => on)).toEqual(["2024-05-05", "2024-05-09"]);
    expect(timeline.days[1]?.entries.map(({ articleId }) => articleId)).toEqual([2, 3]);
    expect(buildTimeline({ ...INPUT, members: members.toReversed() })).toEqual(timeline);
  });

  it("marks the open article and counts what each one added", () => {
    const entries = buildTimeline({ ...INPUT, members }).days.flatMap((day) => day.entries);
    expect(entries.map(({ here }) => here)).toEqual([false, true, false]);
    expect(entries.map(({ novelty }) => novelty?.fresh)).toEqual([undefined, 1, 0]);
    expect(entries[1]?.gist).toBe(SEARCHED);
  });

  it("shows a lead once, with the article that names it, until it is saved", () => {
    const lead = { title: "Captain charged", url: "https://paper9.example/captain", excerpt: null };
    const naming = [member(1, "2024-05-05", [AGROUND], [lead]), member(2, "2024-05-06", [SEARCHED], [lead])];
    const titles = (known: boolean) =>
      buildTimeline({ ...INPUT, members: naming, knownUrls: () => known }).days.map(({ entries }) =>
        entries.map(({ title }) => title),
      );
    expect(titles(false)).toEqual([["Ferry, part 1", "Captain charged"], ["Ferry, part 2"]]);
    expect(titles(true)).toEqual([["Ferry, part 1"], ["Ferry, part 2"]]);
  });
});

describe("what a timeline tells beside its stops", () => {
  const FOUND = "Divers found a crack in the hull below the water line on Monday evening.";
  const CREW = "Nine sailors of the crew have hired a lawyer from Bergen, who asked for patience.";
  const apart = [member(1, "2024-05-06", [AGROUND, FOUND]), member(2, "2024-05-06", [AGROUND, CREW])];

  it("puts two outlets of a day side by side with what only one of them says", () => {
    const [day] = buildTimeline({ ...INPUT, members: apart }).days;
    expect(day?.sides).toEqual([
      { siteName: "Paper 1", sentences: [FOUND] },
      { siteName: "Paper 0", sentences: [CREW] },
    ]);
    const alike = [member(1, "2024-05-06", [AGROUND]), member(2, "2024-05-06", [AGROUND, CREW])];
    expect(buildTimeline({ ...INPUT, members: alike }).days[0]?.sides).toEqual([]);
  });

  it("gives the sentences that nothing saved before says, whenever the articles are from", () => {
    const { article: row, ...rest } = member(2, "2024-05-01", [AGROUND, CREW]);
    const older = { ...rest, article: { ...row, savedAt: Date.parse("2024-05-07") } };
    const timeline = buildTimeline({ ...INPUT, members: [member(1, "2024-05-06", [AGROUND, FOUND]), older] });
    expect(timeline.freshSentences).toEqual([CREW]);
  });

  it("gives the dates that the open article names, each once with its sentences", () => {
    const texts = [
      "It sailed in 1998. The ship was new in 1998.",
      "It sank on Sunday, and on Monday it was found.",
    ];
    const { mentions } = buildTimeline({ ...INPUT, members: [member(2, "2024-05-06", texts)] });
    expect(mentions.map(({ on, sentences }) => [on, sentences.map(({ text }) => text)])).toEqual([
      ["1998", ["It sailed in 1998.", "The ship was new in 1998."]],
      ["2024-05-05", ["It sank on Sunday, and on Monday it was found."]],
    ]);
  });

  it("gives the dates that several articles name where none is open", () => {
    const members = [
      member(1, "2024-05-05", ["The Amalia was built in 1998 and sold in 2003."]),
      member(2, "2024-05-09", ["Built in 1998, she was the last of her kind."]),
    ];
    const { mentions } = buildTimeline({ ...INPUT, hereId: null, members });
    expect(mentions.map(({ on, articleId }) => [on, articleId])).toEqual([["1998", 1]]);
  });

  it.each([
    ["a week after its only day", ["2024-05-01"], "2024-05-08", null],
    ["nine days after its only day", ["2024-05-01"], "2024-05-10", "2024-05-01"],
    [
      "six weeks after a day of a monthly story",
      ["2024-01-01", "2024-02-01", "2024-03-01"],
      "2024-04-12",
      null,
    ],
    ["a quarter after it", ["2024-01-01", "2024-02-01", "2024-03-01"], "2024-06-01", "2024-03-01"],
  ])("says whether it is quiet: %s", (_when, days, today, expected) => {
    const members = days.map((on, place) => member(place + 1, on, [AGROUND]));
    expect(buildTimeline({ ...INPUT, members, now: Date.parse(today) }).quietSince).toBe(expected);
  });
});

describe("storyLabel", () => {
  const summit = fixtureArticle("summit-tokyo-seoul", 1);
  const hatchet = fixtureArticle("trade-hatchet", 2);

  it("names who the story is about, whatever the order of its articles", () => {
    expect(storyLabel([summit, hatchet], FREQUENCIES)).toMatch(/^(Yoon, Kishida|Kishida, Yoon)\b/);
    expect(storyLabel([hatchet, summit], FREQUENCIES)).toBe(storyLabel([summit, hatchet], FREQUENCIES));
  });

  it("is the headline of a lone article, and the earliest where nothing is shared", () => {
    expect(storyLabel([hatchet], FREQUENCIES)).toBe(hatchet.title);
    expect(storyLabel([article("Regen im Norden", [], 2), article("Wind", [], 1)], FREQUENCIES)).toBe("Wind");
    expect(storyLabel([], FREQUENCIES)).toBe("");
  });
});

describe("sentencesOf", () => {
  it.each([
    ["Mr. Yoon met MM. Kishida and Abe. They ate.", ["Mr. Yoon met MM. Kishida and Abe.", "They ate."]],
    ["The U.S. Senate voted. It failed.", ["The U.S. Senate voted.", "It failed."]],
    ["He left the U.S. The plane was late.", ["He left the U.S.", "The plane was late."]],
    ["J. R. Smith came at 5 p.m. on Monday.", ["J. R. Smith came at 5 p.m. on Monday."]],
    ["N. Korea fired. S. Korea waited.", ["N. Korea fired.", "S. Korea waited."]],
  ])("splits “%s”", (text, sentences) => {
    expect(sentencesOf(text, "en")).toEqual(sentences);
  });

  it("splits text without spaces", () => {
    expect(sentencesOf("雨が降った。風も吹いた。", "ja")).toEqual(["雨が降った。", "風も吹いた。"]);
  });
});
