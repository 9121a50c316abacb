/** Whether a clause speaks of what was or of what is to come. English only. */

export type Tense = "past" | "future" | "unknown";

/** Helping verbs and turns that speak of what is to come. */
const TURNS =
  "will|shall|won['’]t|should|must|can|would|could|might|may(?! \\d)|(?:is|are) to|(?:is|are) (?:due|set|scheduled|expected|slated|planned|closed)|" +
  "(?:due|set|expected|scheduled|planned) to|(?:plans?|wants?|hopes?|aims?) to|scheduled for|(?:has|have) until|upcoming|deadline|until";

/** Verbs whose present tells, beside a date, what is planned. */
const PLANNED =
  "(?:re)?opens?|closes?|begins?|starts?|resumes?|expires?|takes effect|meets|votes|returns|decides|faces|plays|travels|visits|leaves|hosts|" +
  "(?:goes?|heads?) to|(?:meet|return|vote|stay|run) (?:again |closed |open )?(?:on|from|in|until|to)";

const FUTURE = new RegExp(`\\b(?:${TURNS}|${PLANNED})\\b`, "i");

/** Past forms: regular ones end in -ed. */
const PAST =
  /\b(?:said|told|was|were|had|did|met|came|went|began|took|broke|fell|rose|left|got|gave|held|found|saw|spoke|won|lost|led|sent|kept|ran|cut|set off|has been|have been|\p{L}{2,}ed)\b/iu;

const MARK = new RegExp(`${FUTURE.source}|${PAST.source}`, "giu");

/** Where one clause ends and the next begins. */
const CLAUSE_START = /[;:“”"]|, (?:and|but|while|when|after|which|who) /;
const CLAUSE_END = /[,;:.“”"]/;

/** Ends a clause that looks ahead, if nothing in it looks back. */
const LOOKS_AHEAD = /\b(?:by|from|until|till) $/i;

/** The tense of the clause around a place: of the last word before it that tells, or else of what follows. */
export function tenseAt(sentence: string, start: number, end: number): Tense {
  const before = sentence.slice(0, start).split(CLAUSE_START).at(-1) ?? "";
  const last = [...before.matchAll(MARK)].at(-1)?.[0];
  if (last !== undefined) return FUTURE.test(last) ? "future" : "past";
  const after = sentence.slice(end).split(CLAUSE_END)[0] ?? "";
  if (PAST.test(after)) return "past";
  return FUTURE.test(after) || LOOKS_AHEAD.test(before) ? "future" : "unknown";
}
