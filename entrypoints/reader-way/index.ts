import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { Way } from "../../components/reader/Way";
import styles from "../../components/styles/way.css?inline";
import { bringPart } from "../reader/parts";

/** How far the reader is, and the outline of the overlay's article. */
export default defineUnlistedScript(() => bringPart("way", { Way }, styles));
