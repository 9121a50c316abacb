import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { KeysHelp } from "../../components/keys/KeysHelp";
import styles from "../../components/styles/keys.css?inline";
import { bringPart } from "../reader/parts";

/** All keys of the reading view. */
export default defineUnlistedScript(() => bringPart("keys", { KeysHelp, place: "reading" }, styles));
