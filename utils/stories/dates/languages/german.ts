import type { DateLanguage } from "../language";

/** How German names dates. */
export const GERMAN: DateLanguage = {
  lang: "de",
  months: [
    "J[aä]n(?:uar|ner)",
    "Feb(?:ruar|er)",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
  ],
  weekdays: ["Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag|Sonnabend"],
  numbers:
    "eine[mnrs]? zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig".split(
      " ",
    ),
  future:
    "wird|werden|soll(?:en)?|will|wollen|kann|können|muss|müssen|geplant|erwartet|voraussichtlich|beginnt|beginnen|startet|läuft|endet|findet|entscheidet",
  past: "hat(?:te)?|haben|hatten|war(?:en)?|wurden?|sagten?|teilten?|kam(?:en)?|ging(?:en)?|gab|begann(?:en)?|\\p{L}{3,}ten?|ge\\p{L}{3,}(?:t|en)",
  turns: {
    dayRange: "(?:vom )?{d}\\.?\\s?(?:bis(?: zum)?|und|-|–)\\s?{e}\\. {m}(?: {y})?",
    dates: ["(?:{w},? (?:de[mnr] )?)?{d}\\. {m}(?: {y})?", "{d}\\.\\s?{M}\\.\\s?{y}"],
    monthYear: "{m} {y}",
    month:
      "(?<=(?<!\\p{L})(?:im|seit|bis|ab|vom|Anfang|Mitte|Ende|vergangenen|letzten|kommenden|nächsten|dieses) ){m}",
    lastWeekday: "(?:vergangenen|vorigen|letzten) {w}",
    nextWeekday: "(?:(?:kommenden|nächsten) |(?<=(?<!\\p{L})bis(?: zum)? )){w}",
    weekday: "{w}(?:morgen|vormittag|mittag|nachmittag|abend)?",
    daysAgo: "vor {n} Tag(?:en)?",
    yearsAgo: "vor (?:rund |etwa |fast |über )?{n} Jahr(?:en)?",
    yearRange: "(?:von |zwischen )?{y}(?: bis | und |\\s?[-–]\\s?){z}",
    years: [
      "(?<=(?<!\\p{L})Jahr(?:e|es)? ){y}",
      "(?<!(?<!\\p{L})(?:es|rund|etwa|fast|über|knapp|als|insgesamt|nur) ){y}(?![\\d%]|[.,:]\\d|\\s+(?:km|kg|m|mal)(?!\\p{L}))(?=(?<counted>\\s+\\p{L})?)",
    ],
  },
  days: {
    "heute(?!\\s+noch\\s+\\p{L}+ als)": 0,
    "(?:vor)gestern": -2,
    gestern: -1,
    übermorgen: 2,
    "morgen(?= (?:wird|soll|will|beginn|entscheid|abend|früh))": 1,
  },
  chain: {
    "(?:am )?(?:vortag|tag (?:zuvor|davor)|vorabend)(?! de[rs])": -1,
    "(?:einen|ein) tag (?:zuvor|früher)": -1,
    "(?:am )?(?:nächsten|folgenden) (?:tag|morgen)|(?:am )?tag (?:darauf|danach)|(?:einen|ein) tag (?:später|darauf)": 1,
  },
  monthsOfYear: { "{m} (?:des )?(?:vergangenen|letzten|vorigen) jahres": -1 },
  monthsOff: {
    "(?:vergangenen|letzten|vorigen) monat|vormonat": -1,
    "(?:diesen|diesem|laufenden) monat": 0,
    "(?:kommenden|nächsten) monat": 1,
  },
  yearsOff: {
    "(?:vergangene[ns]|letzte[ns]|vorige[ns]) jahr(?:es)?(?!\\p{L})|vorjahr": -1,
    "(?:diese[sm]|laufenden) jahr(?:es)?": 0,
    "(?:kommende[ns]|nächste[ns]) jahr(?:es)?": 1,
  },
};
