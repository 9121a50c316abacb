import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { FurtherPages } from "../../components/article/FurtherPages";
import { SelectionOffer } from "../../components/article/SelectionOffer";
import styles from "../../components/styles/offers.css?inline";
import { bringPart } from "../reader/parts";

/** What some pages offer beside their article: its further pages, and what the reader had selected. */
export default defineUnlistedScript(() => bringPart("offers", { FurtherPages, SelectionOffer }, styles));
