import { describe, expect, it } from "vitest";
import de from "../../public/_locales/de/messages.json";
import en from "../../public/_locales/en/messages.json";
import { createI18n, type Lookup } from "../../utils/i18n";

const LOCALES: Record<string, Record<string, { message: string }>> = { en, de };

function lookupIn(messages: Record<string, { message: string }>): Lookup {
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

describe.each(Object.entries(LOCALES))("the messages of %s", (_, messages) => {
  it("are those of English, each with the same places to fill", () => {
    const places = (set: Record<string, { message: string }>) =>
      Object.entries(set).map(([key, { message }]) => [key, [...new Set(message.match(/\$\d/g))].sort()]);
    expect(Object.fromEntries(places(messages))).toEqual(Object.fromEntries(places(en)));
  });

  it("are never empty", () => {
    expect(Object.entries(messages).filter(([, { message }]) => message.trim() === "")).toEqual([]);
  });
});
