/**
 * How the months begin, in the languages that most of the web is written in. A table instead of the browser's formats:
 * making those costs the first reading of a page longer than all the rest of its metadata.
 *
 * Where languages disagree (`lis` is October in Croatian, November in Polish and Czech), the larger one counts.
 */
const BEGINNINGS: readonly string[] = [
  "jan jän gen ene ian яну янв січ sty led sij tam oca ιαν يناير كانون",
  "feb fév fev фев лют lut úno veljač hel şub φεβ فبراير شباط",
  "mar mär már maa mrt бер bře ožu мар μάρ μαρ مارس آذار",
  "apr ápr avr abr апр kwi кві dub travn huh nis απρ أبريل ابريل نيسان",
  "may mai maj mei mag май мая тра kvě svi tou máj μάι μαΐ مايو أيار",
  "jun jui giu jún iun юни июн чер cze červn červen lipnj lipanj kes haz ιούν ιουν يونيو حزيران",
  "jul juil lug júl iul юли июл лип lip červenec července srpnj srpanj hei tem ιούλ ιουλ يوليو تموز",
  "aug aoû aou ago agu agt авг сер sie srp kolovoz elo ağu αύγ αυγ أغسطس آب",
  "sep set szept сен вер wrz zář ruj syy eyl σεπ سبتمبر أيلول",
  "oct okt out ott окт жов paź říj lok eki οκτ أكتوبر تشرين",
  "nov noy noi ное ноя лис lis marras kas νοέ νοε نوفمبر",
  "dec dez dic déc des дек гру gru pro jou ara δεκ ديسمبر",
];

const MONTHS: ReadonlyMap<string, number> = new Map(
  BEGINNINGS.flatMap((words, index) => words.split(" ").map((word) => [word, index + 1] as const)),
);

const LONGEST_BEGINNING = 8;
const SHORTEST_BEGINNING = 2;

/** The month that a word names, from 1, by how the word begins; `null` if it names none. */
export function monthOf(word: string): number | null {
  const lower = word.toLowerCase();
  // Longest first, so that `červenec` (July) comes before `červen` (June).
  for (let length = LONGEST_BEGINNING; length >= SHORTEST_BEGINNING; length -= 1) {
    const month = MONTHS.get(lower.slice(0, length));
    if (month !== undefined) return month;
  }
  return null;
}
