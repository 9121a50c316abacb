import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { TextPanel } from "../../components/reader/TextPanel";
import styles from "../../components/styles/text-panel.css?inline";
import { bringPart } from "../reader/parts";

/** The overlay's panel for type and theme. */
export default defineUnlistedScript(() => bringPart("text", { TextPanel }, styles));
