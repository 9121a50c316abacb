/** Words and names of a text. */

/** English words that tell nothing about a story; the shipped frequencies leave them out, too. */
export const STOP_WORDS = new Set(
  (
    "a about above after again against all also am an and any are as at be because been before being below between both but by can cannot could " +
    "did do does doing down during each few for from further had has have having he her here hers herself him himself his how i if in into is it " +
    "its itself just me might more most mr mrs ms dr my myself new news no nor not now of off on once one only or other our ours ourselves out over own reuters " +
    "said same she should so some such told than that the their theirs them themselves then there these they this those through to too two under " +
    "until up us very was we were what when where which while who whom why will with would you your yours yourself yourselves via per amid says " +
    "ain't aren't can't couldn't didn't doesn't don't hadn't hasn't haven't he'd he'll he's here's i'd i'll i'm i've isn't it'd it'll it's let's " +
    "mustn't she'd she'll she's shouldn't that's there's they'd they'll they're they've wasn't we'd we'll we're we've weren't what's who's won't " +
    "wouldn't you'd you'll you're you've"
  ).split(" "),
);

/** A word of letters and digits, with an apostrophe inside at most. */
const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;

/** A capitalised word; "U.S." and "Seok-youl" are one. */
const NAME = /\p{Lu}[\p{L}\p{N}]*(?:[.'’-][\p{L}\p{N}]+)*/gu;

/** What may stand between two words of one name. */
const INSIDE_NAME = /^\.? $/;

/** Share of capitalised words from which a line counts as a headline in Title Case, where capitals say nothing. */
const TITLE_CASE_SHARE = 0.7;

/** Words shorter than this are not looked at: "of", "the" stay small in Title Case. */
const TITLE_CASE_MIN_LENGTH = 4;

/** Endings of languages that have them are cut off: what is left tells words apart well enough. */
const FOREIGN_STEM_LENGTH = 7;

/** Share of English stop words from which a text without a language counts as English (English prose has .4 to .5). */
const ENGLISH_STOP_SHARE = 0.2;

/** Words that are looked at to tell the language. */
const LANGUAGE_SAMPLE = 200;

/** The primary subtag of a language tag: "de" of "de-AT". */
function primaryLanguage(lang: string): string {
  return lang.toLowerCase().split(/[-_]/)[0] ?? "";
}

/**
 * The language whose rules apply to a text.
 *
 * The page's claim counts; without one, a text of Latin letters with English small words, or a mere line of them, is English.
 *
 * @returns A primary language subtag; "und" if it can't be told.
 */
export function languageOf(text: string, lang: string | null): string {
  if (lang) return primaryLanguage(lang);
  const words = (text.match(WORD) ?? []).slice(0, LANGUAGE_SAMPLE);
  if (words.some((word) => !/^[\p{Script=Latin}\p{N}'’]+$/u.test(word))) return "und";
  const stops = words.filter((word) => STOP_WORDS.has(word.toLowerCase())).length;
  return words.length < LANGUAGE_SAMPLE / 5 || stops >= words.length * ENGLISH_STOP_SHARE ? "en" : "und";
}

/** Cuts regular English endings off, as the shipped frequencies were counted. */
export function stem(word: string): string {
  let stemmed = word.replace(/'s$/, "");
  if (stemmed.length > 4 && stemmed.endsWith("ies")) stemmed = `${stemmed.slice(0, -3)}y`;
  else if (/(?:x|ch|sh|ss)es$/.test(stemmed)) stemmed = stemmed.slice(0, -2);
  else if (stemmed.length > 3 && /[^sui]s$/.test(stemmed)) stemmed = stemmed.slice(0, -1);
  const participle = /^(.{3,})(?:ing|ed)$/.exec(stemmed)?.[1];
  if (participle !== undefined) return participle.replace(/([^lsz])\1$/, "$1");
  return stemmed.length > 4 && stemmed.endsWith("e") ? stemmed.slice(0, -1) : stemmed;
}

function englishWords(text: string): string[] {
  const words = text.toLowerCase().replaceAll("’", "'").match(WORD) ?? [];
  return words.filter((word) => word.length > 1 && !STOP_WORDS.has(word)).map(stem);
}

function foreignWords(text: string, lang: string): string[] {
  const segmenter = new Intl.Segmenter(lang, { granularity: "word" });
  const words: string[] = [];
  for (const { segment, isWordLike } of segmenter.segment(text.toLowerCase())) {
    if (isWordLike) words.push(segment.normalize("NFKC").slice(0, FOREIGN_STEM_LENGTH));
  }
  return words;
}

/**
 * The words of a text in their order: stems without stop words in English, beginnings of words elsewhere.
 *
 * @param lang As `languageOf` gives it.
 */
export function wordsOf(text: string, lang: string): string[] {
  return lang === "en" ? englishWords(text) : foreignWords(text, lang);
}

function isTitleCase(text: string): boolean {
  const words = (text.match(WORD) ?? []).filter((word) => word.length >= TITLE_CASE_MIN_LENGTH);
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length > 2 && capitals >= words.length * TITLE_CASE_SHARE;
}

/**
 * The capitalised words of an English text and the pairs of them that stand side by side ("white_house").
 *
 * First words of sentences are among them; their high counts in the frequencies keep them from mattering. A line in Title
 * Case has none, and so has a text in another language, whose capitals may mean less (German) or be missing (Arabic).
 */
export function namesOf(text: string, lang: string): string[] {
  if (lang !== "en" || isTitleCase(text)) return [];
  const names: string[] = [];
  let before: { name: string; end: number } | null = null;
  for (const match of text.matchAll(NAME)) {
    const name = match[0].toLowerCase().replaceAll("’", "'").replace(/'s$/, "");
    const end = match.index + match[0].length;
    if (name.length < 2 || STOP_WORDS.has(name)) {
      before = null;
      continue;
    }
    names.push(name);
    if (before && INSIDE_NAME.test(text.slice(before.end, match.index))) names.push(`${before.name}_${name}`);
    before = { name, end };
  }
  return names;
}

/** What stands between quotation marks, long enough to be someone's words rather than a title. */
const QUOTATION = /[“"„«]([^“”"„«»\n]{12,600})[”"“»]/g;

/** Words of one shingle: four in a row are hardly ever the same by chance. */
const SHINGLE_WORDS = 4;

/** Runs of four words out of a text's quotations: two articles that quote the same words tell of the same event. */
export function quotedShinglesOf(text: string): string[] {
  const shingles: string[] = [];
  for (const [, quotation = ""] of text.matchAll(QUOTATION)) {
    const words = quotation.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    for (let end = SHINGLE_WORDS; end <= words.length; end++)
      shingles.push(words.slice(end - SHINGLE_WORDS, end).join(" "));
  }
  return shingles;
}
