import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { I18n } from "../utils/i18n";

/** Hands the words down to all components under it. */
export const I18nContext = createContext<I18n | null>(null);

/**
 * Words, numbers and dates in the reader's language.
 *
 * @throws {Error} Outside of an `I18nContext`.
 */
export function useI18n(): I18n {
  const i18n = useContext(I18nContext);
  if (i18n === null) throw new Error("This component stands outside of an I18nContext.");
  return i18n;
}
