import type { MessageKey } from "../../../utils/i18n";
import { COMMAND_IDS } from "../../../utils/keys";
import { KEY_LABELS } from "../../keys/key-labels";

/** A section of the settings. */
interface Section {
  /** In the address: `#/settings/keys`. */
  readonly id: string;
  readonly title: MessageKey;
  /** What else is said in it, for the search. */
  readonly words: readonly MessageKey[];
}

/** All sections, in their order on the page. */
export const SECTIONS = [
  {
    id: "look",
    title: "librarySettingsLook",
    words: [
      ...(["theme", "lookFont", "textSize", "lookMeasure", "lookLineHeight", "lookLetters"] as const),
      ...(["lookWords", "lookJustify", "lookHyphens", "lookIndent", "lookLayout", "lookVertical"] as const),
    ],
  },
  {
    id: "saving",
    title: "librarySettingsSaving",
    words: [
      ...(["librarySettingsAutoSave", "librarySettingsAutoSaveHint"] as const),
      ...(["librarySettingsImages", "librarySettingsImagesHint"] as const),
    ],
  },
  {
    id: "pictures",
    title: "pictures",
    words: ["picturesKeep", "picturesKeepHint", "picturesAll"],
  },
  { id: "sites", title: "sites", words: ["sitesHint", "siteAlways"] },
  {
    id: "keys",
    title: "libraryKeys",
    words: ["keysHint", "commandOpenReader", ...COMMAND_IDS.flatMap((id) => KEY_LABELS[id])],
  },
  {
    id: "backups",
    title: "backups",
    words: [
      ...(["backupWhere", "backupEvery", "backupNow", "backupRestore"] as const),
      ...(["backupTo_folder", "backupTo_downloads", "backupTo_hand"] as const),
    ],
  },
  {
    id: "space",
    title: "space",
    words: ["spaceDelete_binned", "spaceDelete_versions", "spaceDelete_pictures", "spaceNothing"],
  },
] as const satisfies readonly Section[];

export type SectionId = (typeof SECTIONS)[number]["id"];

/** The sections that say every word of `query`, or begin one with it: neither case nor accents make a difference. */
export function sectionsWith(query: string, t: (key: MessageKey) => string): readonly SectionId[] {
  const wanted = fold(query).split(/\s+/).filter(Boolean);
  const says = ({ title, words }: Section) => {
    const said = fold([title, ...words].map((key) => t(key)).join(" "));
    return wanted.every((word) => said.includes(word));
  };
  return SECTIONS.filter(says).map(({ id }) => id);
}

function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
}
