import type { LoadPart, PartName, Parts } from "../../components/Part";
import { readManner, writeManner } from "../../utils/settings";

/** What the library shows later than an article, if at all; all else comes with its views. */
const PARTS: { readonly [K in PartName]?: () => Promise<Parts[K]> } = {
  aloud: async () => ({
    ...(await import("../../components/reading/Aloud")),
    manners: { manner: readManner, keepManner: writeManner },
  }),
  closer: async () => ({
    ...(await import("../../components/reading/CodeTools")),
    ...(await import("../../components/reading/Lightbox")),
    ...(await import("../../components/reading/NoteInPlace")),
  }),
  find: () => import("../../components/reading/Find"),
  lookups: () => import("../../components/reading/lookups/Lookups"),
  keys: async () => ({ ...(await import("../../components/keys/KeysHelp")), place: "library" }),
  focus: async () => ({
    ...(await import("../../components/reading/FocusAids")),
    ...(await import("../../components/reading/FocusBar")),
  }),
  marking: async () => ({
    ...(await import("../../components/reading/HighlightEditor")),
    ...(await import("../../components/reading/HighlightSide")),
    ...(await import("../../components/reading/SelectionMenu")),
  }),
  paging: () => import("../../components/reading/paging/Paging"),
  way: () => import("../../components/reading/Way"),
};

/** Gives the library's views their parts. */
export const loadPart: LoadPart = async (name) => {
  const part = await PARTS[name]?.();
  if (part === undefined) throw new RangeError(`The library has no part ${name}.`);
  return part;
};
