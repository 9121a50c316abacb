import { collapse } from "../lines";
import { findDate } from "./dates";

/** Longest line that is a byline, in words. */
export const LONGEST_BYLINE_WORDS = 14;

/** Longest run of words that is still one name or account. */
const LONGEST_NAME_WORDS = 7;

const SAYS_WHO =
  "written|posted|published|reported|source|quelle|fuente|redaktion|story|text|texte|texto|words|pictures|photos|article|review|interview|beitrag|beiträge|artikel|kommentar|kolumne|gastbeitrag|verfasst|geschrieben|erstellt|eingestellt|veröffentlicht|herausgeber|autor|autorin|autoren|auteur|author|authors|escrito|publicado|écrit|publié|scritto|pubblicato|geschreven|tekst|автор|текст|yazar|كتب|كتبه|بقلم|文|作者|记者|記者|责任编辑|編集|zeige alle beiträge|alle beiträge|alle artikel|mehr|more|view all posts|posts|all posts|ein|eine|und|and";
const SAYS_BY = "by|from|von|vom|par|por|di|da|door|od|av|af|oleh|przez";

/** What introduces names: "By", "Text:", "Ein Beitrag von". */
const OPENING = new RegExp(
  `^(?:(?:${SAYS_WHO})(?:\\s*[:：]\\s*|\\s+(?=(?:${SAYS_WHO}|${SAYS_BY})(?:\\s|[:：]))))*(?:(?:${SAYS_WHO})\\s*[:：]\\s*|(?:${SAYS_BY})\\s*[:：]?\\s+)`,
  "i",
);

/** The same where other labels stand before it: "Date: 3 May Author: Ann Lee Source: Pier Post". */
const LABELED =
  /(?:^|\s)(?:autor(?:in|en)?|author|auteur|autore|автор|written by|verfasst von|geschrieben von|escrito por)\s*:\s*(.{2,60}?)(?=\s\p{L}+\s*:|$)/iu;

/** "By" and the name in two elements that only their style keeps apart. */
const GLUED_BY = /^(?:By|Von|Por|Par)(?=\p{Lu})/u;

/** What stands between two names, or between a name and what is told of it. */
const BETWEEN =
  /\s*(?:,|;|\||•|·|–|\s\/\s|\s-\s|\n|\s(?:and|und|et|y|i|e|im gespräch mit|in conversation with|interviewt von|interviewed by)\s|&)\s*/iu;

/** Accounts that publish under nobody's name, and words that stand by a name and are none. */
const NOBODY =
  /^(?:admin|administrator|root|webmaster|user|guest|author|autor|unknown|anonymous|no author|by|por|par|von|posted|posted on|written|datum|date|stand|update|nachricht|(?:publi|actuali[sz]|aktualis|updated|veröffentl|erschienen|geändert|pubblic|aggiorn|mis à jour|opublik)\S*(?:\s\S+)?|quelle|source|n\/a|null|undefined|(?:alle|all|more|mehr|view|show|read|zum|zur|zu|über|about|profil|profile|folgen|follow|share|teilen|kontakt|contact|jobs|hire|log|sign|kommentare?|comments?|beiträge?|shares?|weltweit|geprüft|reviewed|edited|translated|übersetzt|pressemitteilung|gesponserte|sponsored)(?:\s.*)?|\d+ .*)$/i;

/** What somebody is, beside the name. */
const POST =
  /(?:^|\s)(?:writer|reporter(?:in)?|correspondent|journalist(?:in)?|columnist|contributor|professor(?:in)?|korrespondent(?:in)?|redakteur(?:in)?|fotograf(?:in)?|volontär(?:in)?|journaliste|rédact(?:eur|rice)|periodista|redactora?|giornalista|redattore|dziennikarz)$/i;

/** A staff instead of a person: better than nothing. */
const STAFF =
  /^(?:(?:die|das|the|la)\s)?(?:.*\s)?(?:redaktion|redaction|rédaction|redacción|redazione|redação|staff|editors?|team|desk|agencies|agenturen)$/i;

/** Two to four words with capitals, as most people's names are written. */
const PERSON =
  /^(?:(?:Dr|Prof|Mag|Dipl)\.?\s)*\p{Lu}[\p{L}\p{M}'’.-]*(?:\s(?:von|van|de|der|den|di|da|du|la|le|al|el|bin|zu|dos|del)(?=\s)|\s\p{Lu}[\p{L}\p{M}'’.-]*){1,3}$/u;

/** Turns what stands at a byline's place into names: no "By", no address, no date, no post. */
export function namesIn(text: string, now: number): string[] {
  return beforeDate(withoutOpening(collapse(text)), now)
    .split(BETWEEN)
    .map(trimName)
    .filter(isName);
}

/** The names behind a word that says who wrote, wherever in the line it stands; none if there is no such word. */
export function introducedNames(text: string, now: number): string[] {
  const labeled = LABELED.exec(text)?.[1];
  if (labeled !== undefined) return namesIn(labeled, now);
  return withoutOpening(text) === text ? [] : namesIn(text, now);
}

/** Whether a name is written like a person's: two to four words with capitals. */
export function isPerson(name: string): boolean {
  return PERSON.test(name);
}

/** Whether a name is that of a staff. */
export function isStaff(name: string): boolean {
  return STAFF.test(name);
}

function trimName(name: string): string {
  return withoutOpening(
    name
      .replace(/^@|\s*[([].*$|\s@\w+$/g, "")
      .replace(/^[^\p{L}\p{N}]+|(?<![,:\s-])[,:\s-]+$|(?<=\p{L}{3})\.$|(?<=\p{Ll})\d$/gu, "")
      .trim(),
  );
}

/** A name in front of the date: "Ann Lee on 3 May 2020". */
function beforeDate(text: string, now: number): string {
  const index = findDate(text, null, now)?.index ?? 0;
  return index === 0 ? text : text.slice(0, index).replace(/\s(?:on|am|le|el|em|il|op|den|dne)\s*$/i, "");
}

function withoutOpening(text: string): string {
  return text.replace(OPENING, "").replace(GLUED_BY, "").trim();
}

function isName(name: string): boolean {
  if (name.length < 2 || name.split(" ").length > LONGEST_NAME_WORDS) return false;
  if (/https?:|www\.|@|\d{2}:|\d{3}|\.com\b/.test(name) || !/\p{L}/u.test(name)) return false;
  return !NOBODY.test(name) && !POST.test(name);
}
