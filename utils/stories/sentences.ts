/** Sentences of a text. */

import { segmenterFor } from "../segmenter";

/** Words whose full stop ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(“"'‘-])(?:Mr|Mrs|Ms|Mx|MM|Mme|Dr|Prof|Rev|Hon|Gov|Sen|Rep|Gen|Col|Maj|Capt|Cmdr|Lt|Sgt|Pvt|St|Mt|Ft|No|Nos|vs|approx|est|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|\p{Lu}|(?:\p{L}\.)+\p{L})\.["”’)]?\s*$/u;

/** Abbreviations that can also end a sentence: the next word tells. */
const ENDING_ABBREVIATION =
  /(?:^|\s)(?:U\.S|U\.K|U\.N|E\.U|D\.C|a\.m|p\.m|Inc|Corp|Ltd|Co|Jr|Sr|etc)\.["”’)]?\s*$/;

/** Words that begin a sentence rather than go on with a name. */
const OPENING_WORD =
  /^["“‘(]?(?:The|A|An|He|She|It|They|We|I|You|This|That|These|Those|But|And|In|On|At|For|If|As|When|While|After|Before|His|Her|Its|Their|Our|There|Both|Some|Many|Most|Yet|So|Then|Now|Still)\b/;

/** A day of the month or another ordinal, in languages that write a full stop behind it: "am 16. März". */
const ORDINAL = /(?:^|[\s(–-])(?:[12]?\d|3[01])\.\s*$/;
const ORDINAL_LANGUAGES = /^(?:de|da|nb|nn|no|fi|cs|sk|sl|hr|bs|sr|pl|hu|et|lv|is)(?![a-z])/i;

function goesOn(sentence: string, next: string, lang: string | null): boolean {
  if (lang !== null && ORDINAL_LANGUAGES.test(lang) && ORDINAL.test(sentence)) return true;
  if (ENDING_ABBREVIATION.test(sentence)) return !OPENING_WORD.test(next);
  return ABBREVIATION.test(sentence) || /^\p{Ll}/u.test(next);
}

/**
 * Splits a paragraph into sentences, trimmed, in their order.
 *
 * @param lang A BCP 47 tag; `null` and tags that nobody knows count as English.
 */
export function sentencesOf(text: string, lang: string | null): string[] {
  const sentences: string[] = [];
  let open = "";
  for (const { segment } of segmenterFor(lang ?? "en", "sentence").segment(text)) {
    if (open !== "" && !goesOn(open, segment, lang)) {
      sentences.push(open.trim());
      open = "";
    }
    open += segment;
  }
  if (open.trim() !== "") sentences.push(open.trim());
  return sentences.filter((sentence) => sentence !== "");
}
