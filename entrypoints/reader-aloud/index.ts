import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { Aloud } from "../../components/reading/Aloud";
import type { MannerShelf } from "../../utils/manner";
import { requestReader } from "../../utils/messages";
import { bringPart } from "../reader/parts";

const manners: MannerShelf = {
  manner: (language) => requestReader("readManner", { language }),
  keepManner: (language, manner) => requestReader("keepManner", { language, manner }),
};

/** Reads the overlay's article aloud. */
export default defineUnlistedScript(() => bringPart("aloud", { Aloud, manners }, ""));
