import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { Find } from "../../components/reading/Find";
import { bringPart } from "../reader/parts";

/** Finds words in the overlay's article. */
export default defineUnlistedScript(() => bringPart("find", { Find }, ""));
