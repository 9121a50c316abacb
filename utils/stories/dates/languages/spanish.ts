import type { DateLanguage } from "../language";

/** How Spanish names dates. */
export const SPANISH: DateLanguage = {
  lang: "es",
  smallWeekdays: true,
  months: [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "sep?tiembre",
    "octubre",
    "noviembre",
    "diciembre",
  ],
  weekdays: ["domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado"],
  numbers:
    "una? dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte".split(
      " ",
    ),
  future: "van? a|deben?|\\p{L}{2,}r(?:á|án)|previst[oa]s?|prevén?|próxim[oa]s?",
  past: "ha|han|había|habían|fue|fueron|era|eran|estaban?|\\p{L}{2,}(?:ó|aron|ieron|aba|aban|ía|ían)|dij(?:o|eron)|hizo|tuvo|puso",
  turns: {
    dayRange: "(?:del )?{d}\\s?(?:al|y|-|–)\\s?{e} de {m}(?: del? {y})?",
    dates: ["(?:{w},? )?(?:el )?{d}\\.?º? de {m}(?:,? del? {y})?", "{d}/{M}/{y}"],
    monthYear: "{m} del? {y}",
    month: "(?<=(?<!\\p{L})(?:en|desde|hasta|finales de|principios de|mediados de|mes de|pasado) ){m}",
    lastWeekday: "{w} pasado",
    nextWeekday: "(?:próximo |(?<=(?<!\\p{L})hasta el )){w}",
    weekday: "(?<!(?<!\\p{L})(?:los|cada) ){w}",
    daysAgo: "hace {n} días?",
    yearsAgo: "hace (?:unos |casi |más de )?{n} años?",
    yearRange: "(?:de |desde |entre )?{y}(?: a | y | hasta |\\s?[-–]\\s?){z}",
    years: [
      "(?<=(?<!\\p{L})(?:en|año|verano de|otoño de|invierno de|primavera de|finales de|principios de|mediados de) ){y}(?![,.]\\d)",
      "(?<=(?<!\\p{L})(?:desde|hasta|del?|hacia|para|antes de|después de) ){y}(?=[,.;:)»!?]|$| (?:es|era|fue|y|no|se) )",
      "(?<=(?:1[5-9]|20)\\d\\d(?:,| y| o) ){y}(?=[,.;:)»!?]|$| y )",
    ],
  },
  days: {
    "hoy(?! en día)": 0,
    "esta (?:mañana|tarde|noche)": 0,
    "anteayer|antes de ayer": -2,
    "ayer|anoche": -1,
    "pasado mañana": 2,
    "(?<!(?<!\\p{L})(?:la|esta|de|cada|una) )mañana": 1,
  },
  chain: {
    "(?:el |al )?día (?:anterior|antes)|la víspera": -1,
    "(?:el |al )?día siguiente|un día después": 1,
  },
  monthsOfYear: {
    "{m} del (?:año pasado|pasado año)": -1,
    "{m} del (?:próximo año|año próximo|año que viene)": 1,
  },
  monthsOff: { "mes pasado": -1, "este mes": 0, "próximo mes|mes próximo|mes que viene": 1 },
  yearsOff: { "año pasado": -1, "este año": 0, "próximo año|año próximo|año que viene": 1 },
};
