/** How a text is read aloud. */
export interface Manner {
  /** The voice's address; `null` for the browser's choice. */
  readonly voice: string | null;
  /** 1 is the voice's own speed. */
  readonly rate: number;
}

/** Speeds that voices have and listeners use. */
export const RATES = [0.6, 0.8, 1, 1.2, 1.5, 1.8, 2.2] as const;

/** What the reader chose for each language, and what keeps it. */
export interface MannerShelf {
  /** @param language A language without its region, as `languageOf` gives it. */
  readonly manner: (language: string) => Promise<Manner | null>;
  readonly keepManner: (language: string, manner: Manner) => Promise<unknown>;
}

/** Longer addresses of voices than any system has are none. */
const LONGEST_VOICE = 500;

/** The language of a BCP 47 tag, without region and script: voices are chosen for a language. Empty if it is no such tag. */
export function languageOf(tag: string): string {
  return /^[a-z]{2,8}(?![a-z])/.exec(tag.replace("_", "-").toLowerCase())?.[0] ?? "";
}

/** `value`, if it is a manner. */
export function mannerOf(value: unknown): Manner | null {
  if (typeof value !== "object" || value === null || !("voice" in value) || !("rate" in value)) return null;
  const { voice } = value;
  const rate = RATES.find((known) => known === value.rate);
  if (rate === undefined) return null;
  if (voice !== null && (typeof voice !== "string" || voice.length > LONGEST_VOICE)) return null;
  return { voice, rate };
}
