import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { Dress } from "../../components/reader/Dress";
import styles from "../../components/styles/dress.css?inline";
import { bringPart } from "../reader/parts";

/** What the page wears for the overlay, as long as it is open. */
export default defineUnlistedScript(() => bringPart("dress", { Dress }, styles));
