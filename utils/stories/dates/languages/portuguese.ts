import type { DateLanguage } from "../language";

/** How Portuguese names dates. */
export const PORTUGUESE: DateLanguage = {
  lang: "pt",
  smallWeekdays: true,
  months: [
    "janeiro",
    "fevereiro",
    "março",
    "abril",
    "maio",
    "junho",
    "julho",
    "agosto",
    "setembro",
    "outubro",
    "novembro",
    "dezembro",
  ],
  weekdays: [
    "domingo",
    "segunda-feira",
    "terça-feira",
    "quarta-feira",
    "quinta-feira",
    "sexta-feira",
    "sábado",
  ],
  numbers:
    "uma? (?:dois|duas) três quatro cinco seis sete oito nove dez onze doze treze (?:qua|ca)torze quinze (?:dezesseis|dezasseis) (?:dezessete|dezassete) dezoito (?:dezenove|dezanove) vinte".split(
      " ",
    ),
  future: "vai|vão|deve(?:m|rá|rão)?|\\p{L}{2,}r(?:á|ão)|previst[oa]s?|próxim[oa]s?",
  past: "foi|foram|era|eram|tinham?|havia|haviam|estavam?|\\p{L}{2,}(?:ou|aram|eram|iram|iu|eu|ava|avam)|disse|disseram|fez|teve",
  turns: {
    dayRange: "(?:de )?{d}º?\\s?(?:a|e|-|–)\\s?{e} de {m}(?: de {y})?",
    dates: ["(?:{w},? )?(?:dia )?{d}º? de {m}(?: de {y})?", "{d}/{M}/{y}"],
    monthYear: "{m} de {y}",
    month: "(?<=(?<!\\p{L})(?:em|desde|até|fim de|final de|início de|meados de|mês de|passado) ){m}",
    lastWeekday: "(?:última |último |passad[oa] ){w}",
    nextWeekday: "(?:próxim[ao] |(?<=(?<!\\p{L})até (?:a |o )?)){w}",
    weekday: "(?<!(?<!\\p{L})(?:às|aos|cada|todo|toda) ){w}",
    daysAgo: "há {n} dias?",
    yearsAgo: "há (?:cerca de |quase |mais de )?{n} anos?",
    yearRange: "(?:de |entre )?{y}(?: a | e | até |\\s?[-–]\\s?){z}",
    years: [
      "(?<=(?<!\\p{L})(?:em|ano(?: de)?|verão de|outono de|inverno de|primavera de|fim de|final de|início de|meados de) ){y}(?![,.]\\d)",
      "(?<=(?<!\\p{L})(?:desde|até|de|para|antes de|depois de|após) ){y}(?=[,.;:)»!?]|$| (?:é|era|foi|e|não|se) )",
      "(?<=(?:1[5-9]|20)\\d\\d(?:,| e| ou) ){y}(?=[,.;:)»!?]|$| e )",
    ],
  },
  days: {
    "hoje(?! em dia)": 0,
    "esta (?:manhã|tarde|noite)": 0,
    anteontem: -2,
    ontem: -1,
    "depois de amanhã": 2,
    amanhã: 1,
  },
  chain: {
    "(?:n?[oa] )?(?:dia anterior|véspera(?! d))|um dia antes": -1,
    "(?:n?o )?dia seguinte|um dia depois": 1,
  },
  monthsOfYear: { "{m} do ano passado": -1, "{m} do (?:próximo ano|ano que vem)": 1 },
  monthsOff: { "mês passado": -1, "este mês|neste mês": 0, "próximo mês|mês que vem": 1 },
  yearsOff: { "ano passado": -1, "este ano|neste ano": 0, "próximo ano|ano que vem": 1 },
};
