import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { Aloud } from "../../components/reading/Aloud";
import { bringPart } from "../reader/parts";

/** Reads the overlay's article aloud. */
export default defineUnlistedScript(() => bringPart("aloud", { Aloud }, ""));
