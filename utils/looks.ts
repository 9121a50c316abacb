/** How an article looks: what a reader can choose, and the styles that come of it. */

/** `auto` follows the system: paper by day, dark by night; `time` does so by the clock. */
export const THEMES = ["auto", "time", "paper", "sepia", "gray", "dark", "black", "contrast"] as const;

export type Theme = (typeof THEMES)[number];

/** `site` is the one that the page itself is set in, `own` one that is installed, by its name. */
export const FONTS = [
  "literata",
  "source-serif",
  "inter",
  "atkinson",
  "lexend",
  "opendyslexic",
  "system",
  "site",
  "own",
] as const;

export type Font = (typeof FONTS)[number];

export const LAYOUTS = ["scroll", "pages", "spread", "columns"] as const;

export type Layout = (typeof LAYOUTS)[number];

export interface Looks {
  readonly theme: Theme;
  readonly font: Font;
  /** The name of the installed font; nothing while none was named. */
  readonly ownFont: string;
  /** In CSS pixels. */
  readonly fontSize: number;
  /** The line's length in characters. */
  readonly measure: number;
  readonly lineHeight: number;
  /** In em, as word spacing. */
  readonly letterSpacing: number;
  readonly wordSpacing: number;
  readonly align: "start" | "justify";
  readonly hyphens: boolean;
  /** What sets paragraphs apart. */
  readonly paragraphs: "gap" | "indent";
  /** Scrolled, or in pages: of one column, of two, or of as many as fit. */
  readonly layout: Layout;
  /** Chinese and Japanese in lines from top to bottom. */
  readonly vertical: boolean;
}

/** All that can be chosen, in steps. */
export const CHOICES: { readonly [K in Exclude<keyof Looks, "ownFont">]: readonly Looks[K][] } = {
  theme: THEMES,
  font: FONTS,
  fontSize: [14, 16, 18, 20, 22, 25, 28, 32, 40, 56, 72, 96, 128],
  measure: [45, 55, 66, 75, 85],
  lineHeight: [1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 2, 2.2],
  letterSpacing: [0, 0.02, 0.05, 0.08, 0.12],
  wordSpacing: [0, 0.08, 0.16, 0.24],
  align: ["start", "justify"],
  hyphens: [false, true],
  paragraphs: ["gap", "indent"],
  layout: LAYOUTS,
  vertical: [false, true],
};

export const DEFAULT_LOOKS: Looks = {
  theme: "auto",
  font: "literata",
  ownFont: "",
  fontSize: 20,
  measure: 66,
  lineHeight: 1.6,
  letterSpacing: 0,
  wordSpacing: 0,
  align: "start",
  hyphens: false,
  paragraphs: "gap",
  layout: "scroll",
  vertical: false,
};

const KEYS = Object.keys(DEFAULT_LOOKS) as readonly (keyof Looks)[];

/** The looks among `values` that can be chosen, whatever else it holds. */
export function looksOf(values: object): Partial<Looks> {
  const given = new Map<string, unknown>(Object.entries(values));
  return Object.fromEntries(
    KEYS.filter((key) => isLook(key, given.get(key))).map((key) => [key, given.get(key)]),
  );
}

/** True for a value that `key` can have. */
function isLook(key: keyof Looks, value: unknown): boolean {
  return key === "ownFont" ? isFontName(value) : CHOICES[key].some((known) => known === value);
}

/** The choices that are made in steps. */
export type SteppedKey = "fontSize" | "measure" | "lineHeight" | "letterSpacing" | "wordSpacing";

/** The next choice, `steps` steps up or down, held at the ends. */
export function stepLooks(looks: Looks, key: SteppedKey, steps: number): number {
  const choices = CHOICES[key];
  const place = choices.indexOf(looks[key]) + steps;
  return choices[Math.min(choices.length - 1, Math.max(0, place))] ?? looks[key];
}

/** Looks as they are shown: the theme that holds now, and custom properties for the styles. */
export interface ShownLooks {
  readonly looks: Looks;
  readonly theme: Exclude<Theme, "time">;
  readonly style: Readonly<Record<string, string>>;
}

/** Looks as they are shown on one site. */
export interface LooksHere extends ShownLooks {
  /** The site's host; `null` where nothing may be kept of it. */
  readonly site: string | null;
  /** True if they are the site's alone. */
  readonly ofSite: boolean;
}

/** @param hour The hour of the reader's day, from 0 to 23. */
export function showLooks(looks: Looks, hour: number): ShownLooks {
  const { family, ch } = FACES[looks.font];
  const own = looks.font === "own" && looks.ownFont !== "" ? `${fontFamily(looks.ownFont)}, ` : "";
  const lines = looks.measure / DEFAULT_LOOKS.measure;
  const style = {
    "--reading-font": own + family,
    "--reading-size": `${looks.fontSize}px`,
    "--reading-measure": `${Math.round(ch * lines)}ch`,
    "--reading-measure-cjk": `${Math.round(CJK_EM * lines)}em`,
    "--reading-line": String(looks.lineHeight),
    "--reading-letter": `${looks.letterSpacing}em`,
    "--reading-word": `${looks.wordSpacing}em`,
    "--reading-align": looks.align,
    "--reading-hyphens": looks.hyphens ? "auto" : "manual",
    "--reading-gap": looks.paragraphs === "gap" ? "0.9em" : "0",
    "--reading-indent": looks.paragraphs === "gap" ? "0" : "1.4em",
  };
  return { looks, theme: themeAt(looks.theme, hour), style };
}

/** The hours between which `time` shows paper. */
const DAY = { from: 7, until: 19 } as const;

function themeAt(theme: Theme, hour: number): ShownLooks["theme"] {
  if (theme !== "time") return theme;
  return hour >= DAY.from && hour < DAY.until ? "paper" : "dark";
}

/** Names of fonts are short, and have nothing that ends a name in a style. */
const FONT_NAME = /^[^\p{Cc}"\\;{}<>]{0,80}$/u;

export function isFontName(value: unknown): value is string {
  return typeof value === "string" && FONT_NAME.test(value);
}

/** A font by its name alone, as styles say it. */
export function fontFamily(name: string): string {
  return isFontName(name) ? `"${name.trim()}"` : "serif";
}

/** Set on the overlay, where the page's own fonts are. */
export const SITE_FONT = "--site-font";

const LITERATA = '"Clearline Literata", Charter, "Iowan Old Style", Georgia, serif';

/** Full-width characters stand one em wide: a line has half as many. */
const CJK_EM = 36;

/** Each font's families, the shipped one first, and its `ch` to a line of 66 characters of running text. */
const FACES: Readonly<Record<Font, { readonly family: string; readonly ch: number }>> = {
  literata: { family: LITERATA, ch: 57 },
  "source-serif": { family: '"Clearline Source Serif", Charter, Georgia, serif', ch: 62 },
  inter: { family: '"Clearline Inter", system-ui, sans-serif', ch: 52 },
  atkinson: { family: '"Clearline Atkinson", Verdana, sans-serif', ch: 47 },
  lexend: { family: '"Clearline Lexend", Verdana, sans-serif', ch: 56 },
  opendyslexic: { family: '"Clearline OpenDyslexic", Verdana, sans-serif', ch: 76 },
  system: { family: 'system-ui, "Segoe UI", sans-serif', ch: 52 },
  site: { family: `var(${SITE_FONT}, ${LITERATA})`, ch: 55 },
  own: { family: LITERATA, ch: 55 },
};
