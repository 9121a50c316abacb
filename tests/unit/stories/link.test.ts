import { describe, expect, it } from "vitest";
import {
  drifted,
  type LinkCandidate,
  linkArticle,
  lookupTerms,
  mergeable,
  packVectors,
  type StoryDocument,
  vectorize,
  withLibrary,
} from "../../../utils/stories";
import { wordsOf } from "../../../utils/stories/tokenize";
import { NEAR_TOPIC } from "../../fixtures/stories/near-topic";
import { article, FREQUENCIES, fixtureArticle } from "../../fixtures/stories/shipped";
import { inventNews } from "./invented-news";

const MARCH_16 = Date.UTC(2023, 2, 16);
const DAY_MS = 24 * 60 * 60 * 1000;

function placed(document: StoryDocument) {
  return { at: document.at, vectors: vectorize(document, FREQUENCIES) };
}

function candidates(
  documents: readonly StoryDocument[],
  storyOf: (index: number) => number,
): LinkCandidate[] {
  return documents.map((document, index) => ({
    ...placed(document),
    articleId: index + 1,
    storyId: storyOf(index),
  }));
}

const SUMMIT = ["summit-tokyo-seoul", "summit-tokyo-seoul-bare"];
const HATCHET = ["trade-hatchet", "trade-hatchet-bare"];
const GAPS = [null, 0, 1, 2, 4, 7, 20, 90, 400, 3000];

describe("the two summit articles", () => {
  const pairs = SUMMIT.flatMap((one) =>
    HATCHET.flatMap((other) => [[one, other] as const, [other, one] as const]),
  );

  it.each(pairs)("join, %s saved first and %s later, whatever their dates", (earlier, later) => {
    for (const gap of GAPS) {
      const first = fixtureArticle(earlier, gap === null ? null : MARCH_16);
      const second = fixtureArticle(later, gap === null ? null : MARCH_16 + gap * DAY_MS);
      expect(
        linkArticle(
          placed(second),
          candidates([first], () => 7),
        ).storyId,
      ).toBe(7);
    }
  });

  it("find each other among a thousand look-alikes by the terms they are looked up by", () => {
    const [summit, hatchet] = [
      fixtureArticle("summit-tokyo-seoul", MARCH_16),
      fixtureArticle("trade-hatchet", MARCH_16),
    ];
    const library = candidates([...inventNews(1000, 1, MARCH_16), summit], (index) => index + 1);
    const terms = new Set(lookupTerms(placed(hatchet).vectors));
    const near = library.filter(
      ({ vectors }) => lookupTerms(vectors).filter((term) => terms.has(term)).length >= 2,
    );
    expect(linkArticle(placed(hatchet), near).storyId).toBe(1001);
  });

  it.each([null, MARCH_16, MARCH_16 + 90 * DAY_MS])(
    "are joined by none of a thousand look-alikes (at %s)",
    (at) => {
      const seedTime = at === null ? null : MARCH_16;
      const story = [
        fixtureArticle("summit-tokyo-seoul", seedTime),
        fixtureArticle("trade-hatchet", seedTime),
      ];
      for (const members of [story, story.slice(0, 1), story.slice(1)]) {
        const known = candidates(members, () => 1);
        const joined = inventNews(1000, 2, at).filter(
          (news) => linkArticle(placed(news), known).storyId !== null,
        );
        expect(joined.map(({ title }) => title)).toEqual([]);
      }
    },
  );
});

describe("a library in which everything is of one day", () => {
  const seeds = [...SUMMIT, ...HATCHET].map((slug) => fixtureArticle(slug, MARCH_16));
  const strangers = NEAR_TOPIC.map(({ title, paragraphs }) => article(title, paragraphs, MARCH_16));

  it("joins the two among the strangers, and no strangers to each other", () => {
    const others = candidates(strangers, (index) => index + 2);
    const known = [
      ...candidates(seeds.slice(0, 1), () => 1),
      ...others.map((other) => ({ ...other, articleId: other.articleId + 1 })),
    ];
    expect(linkArticle(placed(fixtureArticle("trade-hatchet", MARCH_16)), known).storyId).toBe(1);
    for (const [index, stranger] of strangers.entries())
      expect(linkArticle(placed(stranger), others.toSpliced(index, 1)).storyId).toBeNull();
  });
});

describe("a library that holds but the summit", () => {
  const times = [null, MARCH_16];
  const seeds = (at: number | null) =>
    ["summit-tokyo-seoul", "trade-hatchet"].map((slug) => fixtureArticle(slug, at));

  it.each(times)("is joined by no article of its topic (at %s)", (at) => {
    const strangers = NEAR_TOPIC.map(({ title, paragraphs }) => article(title, paragraphs, at));
    for (const members of [seeds(at), seeds(at).slice(0, 1), seeds(at).slice(1)]) {
      const known = candidates(members, () => 1);
      const joined = strangers.filter((stranger) => linkArticle(placed(stranger), known).storyId !== null);
      expect(joined.map(({ title }) => title)).toEqual([]);
    }
  });
});

describe("linkArticle", () => {
  const news = inventNews(60, 3, MARCH_16);

  it("gives the same whatever the order of the candidates", () => {
    const known = candidates(news.slice(0, 59), (index) => index % 20);
    const probe = placed(news[59] ?? article("", []));
    expect(linkArticle(probe, known.toReversed())).toEqual(linkArticle(probe, known));
  });

  it("begins a story where there is no candidate", () => {
    expect(linkArticle(placed(fixtureArticle("trade-hatchet", null)), [])).toEqual({
      storyId: null,
      score: Number.NEGATIVE_INFINITY,
      maybe: [],
      torn: null,
    });
  });

  it("never joins an article without words to anything", () => {
    const known = candidates(news, (index) => index);
    expect(linkArticle(placed(article("", [])), known).storyId).toBeNull();
  });

  it("names the two stories that it is torn between, and none once it has joined", () => {
    const twins = candidates(
      ["trade-hatchet", "trade-hatchet-bare"].map((slug) => fixtureArticle(slug, MARCH_16)),
      (index) => index + 1,
    );
    const probe = placed(fixtureArticle("summit-tokyo-seoul", MARCH_16));
    expect(linkArticle(probe, twins)).toMatchObject({ storyId: null, torn: [1, 2] });
    const one = twins.map((twin) => ({ ...twin, storyId: 1 }));
    expect(linkArticle(probe, one)).toMatchObject({ storyId: 1, torn: null });
  });

  it("does not name the joined story again as a maybe", () => {
    const copy = candidates(news.slice(0, 1), () => 4);
    const link = linkArticle(placed(news[0] ?? article("", [])), copy);
    expect(link.storyId).toBe(4);
    expect(link.maybe).not.toContain(4);
  });
});

describe("other languages", () => {
  const GERMAN = [
    "Die Fähre Amalia ist am Sonntag vor der Insel Torsk auf ein Riff gelaufen.",
    "Alle 214 Fahrgäste wurden von Fischern und der Küstenwache an Land gebracht.",
    "Kapitän Henrik Sund berichtete, die Ruderanlage sei ohne Vorwarnung ausgefallen.",
  ];
  const GERMAN_LATER = [
    "Nach dem Unglück der Fähre Amalia vor Torsk hat die Polizei Büros der Reederei durchsucht.",
    "Kapitän Henrik Sund macht die ausgefallene Ruderanlage verantwortlich.",
    "Die Küstenwache hat um das Riff eine Sperre gelegt.",
  ];
  const GERMAN_OTHER = [
    "Die Stadt will am Montag über den Bau der neuen Schule entscheiden.",
    "Der Bürgermeister sagte, die Kosten seien noch nicht bekannt, und die Eltern sind mit dem Plan nicht zufrieden.",
    "Im Rathaus wird nach einer Lösung gesucht, die allen gerecht wird.",
  ];
  const german = (title: string, texts: readonly string[]) => ({
    ...article(title, texts, MARCH_16),
    lang: "de",
  });
  const earlier = german("Fähre Amalia läuft auf Riff", GERMAN);

  it("joins German articles on the same event and keeps others apart", () => {
    const known = candidates([earlier], () => 1);
    expect(linkArticle(placed(german("Amalia: Razzia bei Reederei", GERMAN_LATER)), known).storyId).toBe(1);
    expect(
      linkArticle(placed(german("Stadtrat streitet über Schule", GERMAN_OTHER)), known).storyId,
    ).toBeNull();
  });

  it("counts words of the reader's own library as common ones", () => {
    const texts = Array.from({ length: 40 }, (_, index) => wordsOf(`Fähre Amalia ${index}`, "de"));
    const informed = withLibrary(FREQUENCIES, "de", texts);
    const weightOf = (frequencies: typeof FREQUENCIES) =>
      Math.max(...vectorize(german("Amalia", []), frequencies).title.weights, 0);
    expect(weightOf(informed)).toBeLessThan(weightOf(FREQUENCIES));
  });

  it("joins Japanese articles, whose words stand without spaces", () => {
    const japanese = (title: string, text: string) => ({ ...article(title, [text], MARCH_16), lang: "ja" });
    const first = japanese(
      "客船アマリア号が座礁",
      "客船アマリア号は日曜日、トルスク島沖で座礁した。乗客二百十四人は全員救助された。",
    );
    const later = japanese(
      "アマリア号座礁で会社を捜索",
      "警察はトルスク島沖で座礁した客船アマリア号の運航会社を捜索した。乗客は全員救助されている。",
    );
    const other = japanese(
      "市議会が学校の建設を議論",
      "市議会は月曜日、新しい学校の建設について議論した。費用はまだ決まっていない。",
    );
    const known = candidates([first], () => 1);
    expect(linkArticle(placed(later), known).storyId).toBe(1);
    expect(linkArticle(placed(other), known).storyId).toBeNull();
  });
});

describe("mending", () => {
  const summit = placed(fixtureArticle("summit-tokyo-seoul", MARCH_16));
  const hatchet = placed(fixtureArticle("trade-hatchet", MARCH_16));
  const stranger = placed(inventNews(40, 4, MARCH_16 + 200 * DAY_MS)[3] ?? article("", []));

  it("merges two stories that are one, and no others", () => {
    expect(mergeable([summit], [hatchet])).toBe(true);
    expect(mergeable([summit, hatchet], [stranger])).toBe(false);
    expect(mergeable([], [hatchet])).toBe(false);
  });

  it("merges no story that resembles a third as much", () => {
    const twin = candidates([fixtureArticle("trade-hatchet-bare", MARCH_16)], () => 3);
    expect(mergeable([summit], [hatchet], twin)).toBe(false);
  });

  it("finds the member that belongs elsewhere", () => {
    expect(drifted([summit, stranger, hatchet])).toEqual([1]);
    expect(drifted([summit, hatchet])).toEqual([]);
  });
});

it("keeps an article in 1.2 kB", () => {
  const long = article(
    "Everything",
    inventNews(200, 5, null).flatMap(({ blocks }) => blocks.map(({ text }) => `“${text}”`)),
  );
  expect(packVectors(vectorize(long, FREQUENCIES)).length).toBeLessThanOrEqual(1200);
});
