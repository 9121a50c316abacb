/** What a reading view can offer, each by the words with which it would be named in English. */
const FEATURES: Readonly<Record<string, RegExp>> = {
  theme: /\b(?:theme|sepia|color scheme)\b/i,
  font: /\bfont\b/i,
  size: /\b(?:text|font)[ -]size\b/i,
  "line length": /\b(?:content width|line length|measure|text width)\b/i,
  "line height": /\bline[ -](?:height|spacing)\b/i,
  "letter spacing": /\b(?:letter|character)s?[ -]spacing\b/i,
  "word spacing": /\bwords?[ -]spacing\b/i,
  alignment: /\b(?:align|alignment|justif\w+)\b/i,
  hyphenation: /\bhyphen/i,
  "read aloud": /\b(?:aloud|narrate|listen)/i,
  outline: /\b(?:outline|contents)\b/i,
  "find in article": /\bfind\b/i,
  highlights: /\bhighlight/i,
  notes: /\bnote\b/i,
  "line focus": /\bline focus\b|\bfocus on (?:a|the) line\b|\bline\b.*\bfocus/i,
  "paragraph focus": /\bparagraph\b.*\bfocus|\bfocus\b.*\bparagraph/i,
  "weighted word beginnings": /\bbionic\b|\bbold\b|\bemphasi/i,
  "scroll by itself": /\bscroll/i,
  "what was taken out": /\b(?:left out|removed|taken out)\b/i,
  "keys listed": /\b(?:keys|shortcuts)\b/i,
};

/** The features that some of `names` speak of. */
export function namedIn(names: readonly string[]): string[] {
  return Object.keys(FEATURES).filter((feature) => names.some((name) => FEATURES[feature]?.test(name)));
}

/** How many could be found. */
export const FEATURE_COUNT = Object.keys(FEATURES).length;
