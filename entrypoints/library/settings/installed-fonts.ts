import type { ListFonts } from "../../../components/looks/OwnFont";

interface LocalFont {
  readonly family: string;
}

/** https://wicg.github.io/local-font-access/ */
interface FontAccess {
  queryLocalFonts?(): Promise<readonly LocalFont[]>;
}

/** Asks the browser for all installed fonts, which asks the reader; `null` where it has no such list. */
export function fontLister(view: FontAccess = globalThis as FontAccess): ListFonts | null {
  if (view.queryLocalFonts === undefined) return null;
  return async () => {
    const fonts = (await view.queryLocalFonts?.()) ?? [];
    // Browsers that have been refused give an empty list, or an error.
    if (fonts.length === 0) throw new Error("The browser gave no fonts.");
    return [...new Set(fonts.map(({ family }) => family))].sort((one, other) => one.localeCompare(other));
  };
}
