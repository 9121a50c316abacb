import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { ReaderNotice } from "../../components/reader/ReaderNotice";
import styles from "../../components/styles/notice.css?inline";
import { bringPart } from "../reader/parts";

/** What the overlay shows where there is no article. */
export default defineUnlistedScript(() => bringPart("notice", { ReaderNotice }, styles));
