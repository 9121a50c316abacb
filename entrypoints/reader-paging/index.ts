import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { Paging } from "../../components/reading/paging/Paging";
import styles from "../../components/styles/paging.css?inline";
import { bringPart } from "../reader/parts";

/** Lays the overlay's article out in pages, and in vertical lines. */
export default defineUnlistedScript(() => bringPart("paging", { Paging }, styles));
