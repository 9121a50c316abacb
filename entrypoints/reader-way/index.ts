import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { Way } from "../../components/reading/Way";
import styles from "../../components/styles/way.css?inline";
import { bringPart } from "../reader/parts";

/** How far the reader is in the overlay's article, and its outline. */
export default defineUnlistedScript(() => bringPart("way", { Way }, styles));
