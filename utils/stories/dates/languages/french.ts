import type { DateLanguage } from "../language";

/** How French names dates. */
export const FRENCH: DateLanguage = {
  lang: "fr",
  smallWeekdays: true,
  months: [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
  ],
  weekdays: ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"],
  numbers:
    "une? deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt".split(
      " ",
    ),
  future:
    "va|vont|doi(?:t|vent)|sera|seront|aur(?:a|ont)|\\p{L}{2,}r(?:a|ont)|prévue?s?|attendue?s?|prochaine?",
  past: "a|ont|est|sont|était|étaient|avai(?:t|ent)|fu(?:t|rent)|\\p{L}{2,}(?:ait|aient)",
  turns: {
    dayRange: "(?:du )?{d}(?:er)?\\s?(?:au|et|-|–)\\s?{e} {m}(?: {y})?",
    dates: ["(?:{w} )?(?:le )?{d}(?:er)? {m}(?: {y})?", "{d}/{M}/{y}"],
    monthYear: "{m} {y}",
    month: "(?<=(?<!\\p{L})(?:en|depuis|dès|fin|début|mi-|d['’]ici|mois de|jusqu['’]en|avant|après) ?){m}",
    lastWeekday: "{w} dernier",
    nextWeekday: "{w} prochain",
    weekday: "(?<!(?<!\\p{L})(?:tous les|chaque|les|le) ){w}(?: (?:matin|midi|après-midi|soir))?",
    daysAgo: "il y a {n} jours?",
    yearsAgo: "il y a (?:environ |près de |plus de )?{n} ans?",
    yearRange: "(?:de |entre )?{y}(?: à | et |\\s?[-–]\\s?){z}",
    years: [
      "(?<=(?<!\\p{L})(?:en|année|fin|début|mi-|courant|été|automne|hiver|printemps|jusqu['’]en|d['’]ici) ?){y}(?![,.]\\d| (?:euros|personnes))",
      "(?<=(?<!\\p{L})(?:depuis|dès|avant|après|de|vers|à) ){y}(?=[,.;:)»!?]|$| (?:est|était|a|avait|fut) )",
      "(?<=(?:1[5-9]|20)\\d\\d(?:,| et| ou) ){y}(?=[,.;:)»!?]|$| et )",
    ],
  },
  days: {
    "aujourd['’]hui": 0,
    "ce (?:matin|soir)": 0,
    "avant-hier": -2,
    "hier(?: soir)?": -1,
    "après-demain": 2,
    demain: 1,
  },
  chain: {
    "la veille(?! d)": -1,
    "le (?:jour précédent|jour d['’]avant)": -1,
    "un jour plus tôt": -1,
    "le lendemain(?! d)|le jour suivant|un jour plus tard": 1,
  },
  monthsOfYear: {
    "{m} de l['’](?:an|année) (?:derni(?:er|ère)|passée?)": -1,
    "{m} de l['’](?:an|année) prochaine?": 1,
  },
  monthsOff: { "(?:le )?mois dernier": -1, "ce mois-ci": 0, "(?:le )?mois prochain": 1 },
  yearsOff: {
    "l['’](?:an|année) (?:derni(?:er|ère)|passée?)": -1,
    "cette année": 0,
    "l['’](?:an|année) prochaine?": 1,
  },
};
