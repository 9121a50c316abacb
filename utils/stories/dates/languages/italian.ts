import type { DateLanguage } from "../language";

/** How Italian names dates. */
export const ITALIAN: DateLanguage = {
  lang: "it",
  smallWeekdays: true,
  months: [
    "gennaio",
    "febbraio",
    "marzo",
    "aprile",
    "maggio",
    "giugno",
    "luglio",
    "agosto",
    "settembre",
    "ottobre",
    "novembre",
    "dicembre",
  ],
  weekdays: ["domenica", "lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato"],
  numbers:
    "un[oa]? due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti".split(
      " ",
    ),
  future: "dev(?:e|ono)|\\p{L}{2,}r(?:à|anno)|previst[oaie]|prossim[oa]",
  past: "ha|hanno|è stat[oa]|sono|era|erano|aveva|avevano|fu(?:rono)?|\\p{L}{2,}(?:ava|avano|eva|evano|arono|irono|ì)",
  turns: {
    dayRange: "(?:dal(?:l['’])?\\s?)?{d}[°º]?\\s?(?:al(?:l['’])?|e|-|–)\\s?{e}[°º]? {m}(?: {y})?",
    dates: ["(?:{w} )?{d}[°º]? {m}(?: {y})?", "{d}/{M}/{y}"],
    monthYear: "{m} (?:del )?{y}",
    month: "(?<=(?<!\\p{L})(?:a|ad|in|nel|nel mese di|da|entro|fine|fine di|inizio|metà|mese di|scorso) ){m}",
    lastWeekday: "(?:scorso |scorsa ){w}",
    nextWeekday: "(?:prossim[ao] |(?<=(?<!\\p{L})fino a )){w}",
    weekday: "(?<!(?<!\\p{L})(?:il|ogni|tutti i|la) ){w}",
    daysAgo: "{n} giorn[io] fa",
    yearsAgo: "{n} ann[io] fa",
    yearRange: "(?:dal |tra il |fra il |nel )?{y}(?: al | e il |\\s?[-–]\\s?){z}",
    years: [
      "(?<=(?<!\\p{L})(?:nel|dal|del|al|entro il|il|anno|prima del|dopo il) ){y}(?![,.]\\d)",
      "(?<=(?:1[5-9]|20)\\d\\d(?:,| e| o) ){y}(?=[,.;:)»!?]|$| e )",
    ],
  },
  days: {
    "oggi(?:giorno)?": 0,
    "questa mattina|stamattina|stasera": 0,
    "l['’]altro ieri": -2,
    "ieri(?: sera)?": -1,
    dopodomani: 2,
    domani: 1,
  },
  chain: {
    "(?:il )?giorno (?:prima|precedente)|la vigilia(?! d)": -1,
    "(?:il )?giorno (?:dopo|seguente|successivo)|l['’]indomani": 1,
  },
  monthsOfYear: {
    "{m} (?:dell['’]anno scorso|dello scorso anno)": -1,
    "{m} (?:dell['’]anno prossimo|del prossimo anno)": 1,
  },
  monthsOff: { "mese scorso|scorso mese": -1, "questo mese": 0, "mese prossimo|prossimo mese": 1 },
  yearsOff: {
    "l['’]anno scorso|(?:lo )?scorso anno": -1,
    "quest['’]anno": 0,
    "l['’]anno prossimo|(?:il )?prossimo anno": 1,
  },
};
