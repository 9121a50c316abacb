/** Whether a clause speaks of what was or of what is to come. English only. */

export type Tense = "past" | "future" | "unknown";

/** Helping verbs with the verb they help ("will be shown"), and turns that speak of what is to come. */
const TURNS =
  "(?:will|shall|won['’]t|should|must|can|would|could|might|may(?! \\d)|(?:is|are) to|(?:is|are|was|were) due to)(?: (?:not|also|again|then|be|\\p{L}+ly)){0,3}(?: \\p{L}+)?|" +
  "(?:is|are) (?:due|set|scheduled|expected|slated|planned|closed)|(?:due|set|expected|scheduled|planned|forecast) (?:to|by|for|on|from)|" +
  "(?:plans?|wants?|hopes?|aims?) to|(?:has|have) until|upcoming|deadline";

/** What is done for the time until a day, which is yet to come. */
const HELD_UNTIL =
  "(?:postpon|adjourn|delay|exten[ds]|suspen[ds]|clos|shut|bann|barr|block|halt|pause|froze|jail|remand|put off|push)\\p{L}*\\b[^,;:]{0,60}? until";

/** Verbs whose present tells, beside a date, what is planned. */
const PLANNED =
  "(?:re)?opens?|closes?|begins?|starts?|resumes?|expires?|takes (?:effect|place|over|up|part|on)|meets|votes|returns|decides|faces|plays|" +
  "travels|visits|leaves|hosts|gives|gets|becomes|chooses|elects|appears|arrives|departs|speaks|gathers|celebrates|retires|joins|comes out|" +
  "(?:lifts|kicks|sets|heads|runs|steps|hands) (?:off|out|down|over)|(?:go(?:es)?|heads?) (?:to|on|under|before)|runs from";

const FUTURE = new RegExp(`\\b(?:${TURNS}|${HELD_UNTIL}|${PLANNED})\\b`, "iu");

/** Past forms that don't end in -ed. */
const IRREGULAR =
  "said|told|was|were|had|did|met|came|went|began|took|broke|fell|rose|left|got|gave|held|found|saw|spoke|won|lost|led|sent|kept|ran|cut|" +
  "set off|has been|have been|made|became|brought|bought|built|sold|paid|stood|drew|withdrew|grew|drove|flew|wrote|taught|caught|fought|" +
  "sought|thought|struck|stole|chose|swore|tore|shot|sank|sang|threw|knew|blew|felt|lay|sat|slept|swept|spent|heard|laid|stuck|hung|dug|froze|" +
  "shook|woke|awoke|rode|wore|hid|beat|fled|fed|dealt|meant|slid|swung|lit|forgot|undertook|overtook|overcame|upheld|withheld|withstood|" +
  "underwent|rebuilt|arose|clung|sprang|shrank|ate|drank|swam|rang";

const PAST = new RegExp(`\\b(?:${IRREGULAR}|\\p{L}{2,}ed)\\b`, "iu");

const MARK = new RegExp(`${FUTURE.source}|${PAST.source}`, "giu");

/** Where one clause ends and the next begins. */
const CLAUSE_START = /[;:“”"]|, (?:and|but|while|when|after|which|who) /;
const CLAUSE_END = /[,;:.“”"]/;

/** Ends a clause that looks ahead, if nothing in it looks back. */
const LOOKS_AHEAD = /\b(?:by|from|until|till) $/i;

/** Who said it, and when. */
const ATTRIBUTION = /,[^,]*\b(?:said|told|announced|reported|wrote|added)\b[^,]*/giu;

/** Verbs that may speak of the past, though none of them shows it. */
const UNMARKED =
  /\b(?:is|are|has|have|puts?|hits?|sets?|shuts?|lets?|hurts?|bursts?|quits?|spreads?|costs?|splits?)\b/iu;

/** A subject, a verb and a preposition: fewer words before a date make no sentence. */
const LEAST_WORDS = 3;

/** True for a sentence all in the present, which tells of a day what is planned: "Dockers walk out on Monday." */
function inPresent(sentence: string, before: string): boolean {
  if (before.trim().split(/\s+/).length < LEAST_WORDS) return false;
  const told = sentence.replace(ATTRIBUTION, "");
  return !PAST.test(told) && !UNMARKED.test(told);
}

/** The tense of the clause around a place: of the last word before it that tells, or else of what follows. */
export function tenseAt(sentence: string, start: number, end: number): Tense {
  const before = sentence.slice(0, start).split(CLAUSE_START).at(-1) ?? "";
  const last = [...before.matchAll(MARK)].at(-1)?.[0];
  if (last !== undefined) return FUTURE.test(last) ? "future" : "past";
  const after = sentence.slice(end).split(CLAUSE_END)[0] ?? "";
  if (PAST.test(after)) return "past";
  return FUTURE.test(after) || LOOKS_AHEAD.test(before) || inPresent(sentence, before) ? "future" : "unknown";
}
