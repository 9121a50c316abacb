import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { Lookups } from "../../components/reading/lookups/Lookups";
import styles from "../../components/styles/lookups.css?inline";
import { bringPart } from "../reader/parts";

/** What the browser's own models make of the overlay's text. */
export default defineUnlistedScript(() => bringPart("lookups", { Lookups }, styles));
