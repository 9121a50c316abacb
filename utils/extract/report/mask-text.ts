/** What stands for the letters of a script: one for each case, so that a word keeps its shape and nothing else. */
const STAND_INS: readonly (readonly [script: RegExp, small: string, large: string])[] = [
  [/\p{Script=Latin}/u, "x", "X"],
  [/\p{Script=Cyrillic}/u, "ж", "Ж"],
  [/\p{Script=Greek}/u, "ξ", "Ξ"],
  [/\p{Script=Han}/u, "文", "文"],
  [/\p{Script=Hiragana}/u, "あ", "あ"],
  [/\p{Script=Katakana}/u, "ア", "ア"],
  [/\p{Script=Hangul}/u, "가", "가"],
  [/\p{Script=Arabic}/u, "ع", "ع"],
  [/\p{Script=Hebrew}/u, "ש", "ש"],
  [/\p{Script=Devanagari}/u, "क", "क"],
  [/\p{Script=Thai}/u, "ก", "ก"],
];

/** What stands for letters of other scripts, digits, and signs upon letters. */
const OTHER_LETTER = "x";
const DIGIT = "0";
const ACCENT = "\u0301";

/** Masks `text`: every letter, digit and accent gives way to one of its kind; white space and punctuation stay. */
export function maskText(text: string): string {
  return text.replace(/[\p{L}\p{N}\p{M}]/gu, maskCharacter);
}

function maskCharacter(character: string): string {
  if (/\p{N}/u.test(character)) return DIGIT;
  if (/\p{M}/u.test(character)) return ACCENT;
  const [, small, large] = STAND_INS.find(([script]) => script.test(character)) ?? [];
  return (/\p{Lu}/u.test(character) ? large : small) ?? OTHER_LETTER;
}
