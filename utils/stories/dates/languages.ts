/** How the languages that Clearline knows name dates. */
import { CHINESE } from "./languages/chinese";
import { FRENCH } from "./languages/french";
import { GERMAN } from "./languages/german";
import { ITALIAN } from "./languages/italian";
import { JAPANESE } from "./languages/japanese";
import { PORTUGUESE } from "./languages/portuguese";
import { RUSSIAN } from "./languages/russian";
import { SPANISH } from "./languages/spanish";

export const DATE_LANGUAGES = [
  GERMAN,
  FRENCH,
  SPANISH,
  PORTUGUESE,
  ITALIAN,
  RUSSIAN,
  CHINESE,
  JAPANESE,
] as const;
