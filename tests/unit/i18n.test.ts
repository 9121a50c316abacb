import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import de from "../../public/_locales/de/messages.json";
import en from "../../public/_locales/en/messages.json";
import { createI18n, type Lookup } from "../../utils/i18n";

type Messages = Record<string, { message: string }>;

const FOLDER = new URL("../../public/_locales/", import.meta.url);

const LOCALES = readdirSync(FOLDER).map((name): [string, Messages] => [
  name,
  JSON.parse(readFileSync(new URL(`${name}/messages.json`, FOLDER), "utf8")),
]);

function lookupIn(messages: Messages): Lookup {
  return (key, substitutions = []) =>
    (messages[key]?.message ?? "").replace(/\$(\d)/g, (_, place) => substitutions[Number(place) - 1] ?? "");
}

const english = createI18n(lookupIn(en), "en-GB");
const german = createI18n(lookupIn(de), "de");

describe("createI18n", () => {
  it("keeps the reader's region where the messages are in the reader's language", () => {
    expect(english.locale).toBe("en-GB");
    expect(english.dir).toBe("ltr");
    expect(english.day("2023-03-17", "long")).toBe("17 March 2023");
  });

  it("follows the messages where the reader's language has none", () => {
    const fallback = createI18n(lookupIn(en), "fr-CA");
    expect(fallback.locale).toBe("en");
    expect(fallback.day("2023-03-17", "long")).toBe("March 17, 2023");
  });

  it("takes the plural form of the count and fills it", () => {
    expect(english.plural("novelty", 1, "1")).toBe("1 of 1 sentence new to you");
    expect(english.plural("novelty", 1200, "12")).toBe("12 of 1,200 sentences new to you");
    expect(german.plural("novelty", 1200, "12")).toBe("12 von 1.200 Sätzen neu für Sie");
  });

  it("names the year of a day in rows only if it is another one", () => {
    expect(english.day("2023-03-17", "short", 2023)).toBe("17 Mar");
    expect(english.day("2023-03-17", "short", 2026)).toBe("17 Mar 2023");
    expect(english.day("2023-03-17", "weekday", 2023)).toBe("Fri 17 March");
  });

  it("shows nothing for a day that is none", () => {
    expect(english.day("soon", "long")).toBe("");
  });

  it("writes numbers and shares as the language does", () => {
    expect([0, 999, 1284, 0.5, -3].map(english.number)).toEqual(["0", "999", "1,284", "0.5", "-3"]);
    expect(createI18n((key) => (key === "localeTag" ? "fa" : ""), "fa").number(7)).toBe("۷");
    expect(german.number(1284)).toBe("1.284");
    expect(english.percent(0.51)).toBe("51%");
  });
});

const STEMS = Object.keys(en).flatMap((key) => (/^(.+)_other$/.exec(key)?.[1] ? [key.slice(0, -6)] : []));

/** Counts by which a language may tell its plural forms apart. */
const COUNTS = Array.from({ length: 201 }, (_, count) => count);

/** The keys that a language needs: English's, with the plural forms that it has itself. */
function keysFor(messages: Messages): string[] {
  const rules = new Intl.PluralRules(messages.localeTag?.message);
  const forms = new Set([...COUNTS.map((count) => rules.select(count)), "other"]);
  const singular = Object.keys(en).filter((key) => !STEMS.some((stem) => isFormOf(key, stem)));
  return [...singular, ...STEMS.flatMap((stem) => [...forms].map((form) => `${stem}_${form}`))].sort();
}

function isFormOf(key: string, stem: string): boolean {
  return key.startsWith(`${stem}_`) && /^(?:zero|one|two|few|many|other)$/.test(key.slice(stem.length + 1));
}

function placesIn(message: string | undefined): string[] {
  return [...new Set(message?.match(/\$\d/g))].sort();
}

/** The English message of which `key` is a translation. */
function englishFor(key: string): string {
  const messages: Messages = en;
  return (messages[key] ?? messages[key.replace(/_[a-z]+$/, "_other")])?.message ?? "";
}

/** Forms for one certain count may say it in a word of their own: "two articles" is one word in Arabic. */
const SAYS_COUNT = /_(?:zero|one|two)$/;

/** A translation may be longer than English by half and a short word: more does not fit where it stands. */
const LONGEST = { times: 1.6, plus: 15 };

describe.each(LOCALES)("the messages of %s", (name, messages) => {
  it("are those of English, in the plural forms of the language", () => {
    expect(messages.localeTag?.message).toBe(name.replace("_", "-"));
    expect(Object.keys(messages).sort()).toEqual(keysFor(messages));
  });

  it("have the same places to fill", () => {
    for (const [key, { message }] of Object.entries(messages)) {
      const places = placesIn(englishFor(key)).filter((place) => place !== "$1" || !SAYS_COUNT.test(key));
      expect([key, placesIn(message)]).toEqual([key, expect.arrayContaining(places)]);
      expect(placesIn(englishFor(key))).toEqual(expect.arrayContaining(placesIn(message)));
    }
  });

  it("are never empty, nor much longer than in English", () => {
    const odd = Object.entries(messages).filter(([key, { message }]) => {
      const longest = englishFor(key).length * LONGEST.times + LONGEST.plus;
      return message.trim() === "" || message.length > longest;
    });
    expect(odd).toEqual([]);
  });
});

describe("plural forms", () => {
  const speaking = (name: string) =>
    createI18n(lookupIn(Object.fromEntries(LOCALES)[name] ?? {}), name.replace("_", "-"));

  it("are those of the language", () => {
    const polish = [1, 2, 5, 22].map((count) => speaking("pl").plural("libraryArticles", count));
    expect(polish).toEqual(["1 artykuł", "2 artykuły", "5 artykułów", "22 artykuły"]);
    expect(speaking("ar").plural("libraryArticles", 2)).toBe("مقالتان");
    expect(speaking("ja").plural("libraryArticles", 1)).toBe("記事1件");
  });

  it("fall back to the general one where a language has none for a count", () => {
    expect(speaking("fr").plural("libraryArticles", 2_000_000)).toMatch(/^2.000.000 articles$/);
  });

  it("stand in the direction of their script", () => {
    expect(["ar", "he", "hi", "zh_TW"].map((name) => speaking(name).dir)).toEqual([
      "rtl",
      "rtl",
      "ltr",
      "ltr",
    ]);
  });
});
