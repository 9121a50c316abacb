import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { FocusAids } from "../../components/reading/FocusAids";
import { FocusBar } from "../../components/reading/FocusBar";
import { bringPart } from "../reader/parts";

/** Helps the eyes keep their place in the overlay's article. */
export default defineUnlistedScript(() => bringPart("focus", { FocusAids, FocusBar }, ""));
