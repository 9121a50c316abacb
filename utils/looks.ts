/** How an article looks: what a reader can choose. */

export const THEMES = ["auto", "paper", "sepia", "gray", "dark", "black", "contrast"] as const;

export type Theme = (typeof THEMES)[number];

/** Type sizes of the reading view in CSS pixels. */
export const FONT_SIZES = [14, 16, 18, 20, 22, 25, 28, 32, 40, 56, 72, 96, 128] as const;

export type FontSize = (typeof FONT_SIZES)[number];

export interface Looks {
  /** `auto` follows the system: paper by day, dark by night. */
  readonly theme: Theme;
  readonly fontSize: FontSize;
}

const LOOKS: readonly (keyof Looks)[] = ["theme", "fontSize"];

/** The looks among `values`, whatever else it holds. */
export function looksOf(values: Partial<Looks>): Partial<Looks> {
  return Object.fromEntries(LOOKS.filter((key) => key in values).map((key) => [key, values[key]]));
}

/** The next type size, `steps` steps up or down, held at the ends. */
export function stepFontSize(size: FontSize, steps: number): FontSize {
  const index = Math.min(FONT_SIZES.length - 1, Math.max(0, FONT_SIZES.indexOf(size) + steps));
  return FONT_SIZES[index] ?? size;
}
