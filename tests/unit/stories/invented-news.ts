/** Invented news by templates: look-alikes of any story, always with other names. */
import type { StoryDocument } from "../../../utils/stories";

const COUNTRIES = [
  ["India", "New Delhi", "Indian"],
  ["Pakistan", "Islamabad", "Pakistani"],
  ["France", "Paris", "French"],
  ["Germany", "Berlin", "German"],
  ["Brazil", "Brasília", "Brazilian"],
  ["Argentina", "Buenos Aires", "Argentine"],
  ["Egypt", "Cairo", "Egyptian"],
  ["Turkey", "Ankara", "Turkish"],
  ["Iran", "Tehran", "Iranian"],
  ["Israel", "Jerusalem", "Israeli"],
  ["Canada", "Ottawa", "Canadian"],
  ["Mexico", "Mexico City", "Mexican"],
  ["Kenya", "Nairobi", "Kenyan"],
  ["Vietnam", "Hanoi", "Vietnamese"],
  ["Poland", "Warsaw", "Polish"],
  ["Chile", "Santiago", "Chilean"],
] as const;
const GIVEN = [
  "Arman",
  "Lucia",
  "Pavel",
  "Noor",
  "Teodor",
  "Ingrid",
  "Samir",
  "Clara",
  "Duarte",
  "Mehmet",
  "Olga",
  "Rafael",
];
const FAMILY = [
  "Castell",
  "Varga",
  "Haddad",
  "Okonjo",
  "Lindahl",
  "Moreno",
  "Petrenko",
  "Sayed",
  "Brunner",
  "Tavares",
  "Kowal",
  "Rahimi",
];
const GOODS = [
  "steel",
  "soybeans",
  "aircraft parts",
  "wine",
  "solar panels",
  "lithium",
  "wheat",
  "semiconductors",
  "smartphone displays",
];
const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];

/** Each kind: a headline and sentences, of which an article has most. Capital letters stand for what is filled in. */
const KINDS = [
  {
    title: "COUNTRY and OTHER make peace at CITY summit",
    sentences: [
      "LEADER received RIVAL in CITY on WEEKDAY for a summit that both sides called historic.",
      "It is the first visit of this kind in NUMBER years.",
      "COUNTRY and OTHER want to double their trade and to open direct flights.",
      "FAMILY1 said the security of the region demands closer cooperation.",
      "The two governments will exchange intelligence on smugglers and train officers together.",
      "Diplomats in OTHERCITY spoke of a new chapter after the quarrels of YEAR.",
      "FAMILY2 visited a school and planted a tree in the garden of the palace.",
      "A joint statement left the question of the border rivers open.",
      "Washington welcomed the meeting.",
    ],
  },
  {
    title: "COUNTRY, OTHER settle trade dispute over GOODS",
    sentences: [
      "A dispute over GOODS that has burdened trade between COUNTRY and OTHER since YEAR is over.",
      "Trade minister LEADER and his counterpart RIVAL signed an agreement in CITY on WEEKDAY.",
      "CITY will lift its restrictions on exports, and OTHERCITY gives up its complaint in Geneva.",
      "Tariffs fall to NUMBER percent within two years.",
      "Producers in the north of OTHER had lost half of their income.",
      "FAMILY2 praised a fair compromise, while farmers in COUNTRY announced protests.",
      "Economists expect little effect on prices.",
      "The parliaments still have to agree.",
    ],
  },
  {
    title: "ADJECTIVE missile lands at sea hours before talks",
    sentences: [
      "COUNTRY tested a ballistic missile on WEEKDAY, its ministry of defense said.",
      "It came down in the sea, far from shipping lanes.",
      "LEADER watched the launch and spoke of a warning to OTHER.",
      "RIVAL was on the way to talks in OTHERCITY and asked for calm.",
      "It was the NUMBERth test since YEAR.",
      "Experts believe that the rocket can carry a load of half a ton.",
      "The Security Council will meet in New York.",
    ],
  },
  {
    title: "LEADER wins vote in COUNTRY",
    sentences: [
      "LEADER won the ADJECTIVE presidential election on WEEKDAY with NUMBER percent more than RIVAL.",
      "Turnout in CITY was the highest since YEAR.",
      "FAMILY1 promised to lower prices and to improve ties with OTHER.",
      "RIVAL conceded late in the evening before supporters.",
      "Observers called the vote free and fair.",
      "The new president takes office next month.",
    ],
  },
  {
    title: "GOODS prices jump as ADJECTIVE ports stay shut",
    sentences: [
      "Prices of GOODS rose on WEEKDAY as a strike kept the ports of COUNTRY closed.",
      "LEADER, who leads the dockers, asks for NUMBER percent more pay.",
      "Exports to OTHER have fallen to the level of YEAR.",
      "The government in CITY offered talks, a spokesman said.",
      "Factories in OTHERCITY have stock for a week.",
      "FAMILY2, the companies' negotiator, called the demands excessive.",
    ],
  },
] as const;

/** Mulberry32: the same news at every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Share of a kind's sentences that an article has. */
const SENTENCE_SHARE = 0.85;

/**
 * `count` articles of as many stories, the same for the same seed.
 *
 * @param at When they were published; `null` leaves time out.
 */
export function inventNews(count: number, seed: number, at: number | null): StoryDocument[] {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => {
    const picked = list[Math.floor(random() * list.length)];
    if (picked === undefined) throw new Error("Nothing to pick from.");
    return picked;
  };
  return Array.from({ length: count }, (_, index) => {
    const kind = pick(KINDS.slice(index % KINDS.length));
    const [country, city, adjective] = pick(COUNTRIES);
    const [other, otherCity] = pick(COUNTRIES.filter(([name]) => name !== country));
    const [family1, family2] = [pick(FAMILY), pick(FAMILY)];
    const values: Readonly<Record<string, string>> = {
      COUNTRY: country,
      CITY: city,
      ADJECTIVE: adjective,
      OTHER: other,
      OTHERCITY: otherCity,
      LEADER: `${pick(GIVEN)} ${family1}`,
      RIVAL: `${pick(GIVEN)} ${family2}`,
      FAMILY1: family1,
      FAMILY2: family2,
      GOODS: pick(GOODS),
      WEEKDAY: pick(WEEKDAYS),
      NUMBER: pick(["four", "seven", "nine", "twelve"]),
      YEAR: pick(["2016", "2018", "2019"]),
    };
    const fill = (text: string) => text.replace(/[A-Z]{4,}\d?/g, (slot) => values[slot] ?? slot);
    const sentences = kind.sentences.filter(() => random() < SENTENCE_SHARE).map(fill);
    return {
      title: fill(kind.title),
      lead: null,
      blocks: sentences.map((text) => ({ role: "body", text }) as const),
      lang: "en",
      at,
    };
  });
}
