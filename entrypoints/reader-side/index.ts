import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { FreshCount } from "../../components/article/FreshCount";
import { SentenceMarks } from "../../components/article/SentenceMarks";
import { ReaderSide } from "../../components/reader/ReaderSide";
import styles from "../../components/styles/side.css?inline";
import { bringPart } from "../reader/parts";

/** What stands beside the overlay's text: the story, or what was taken out. */
export default defineUnlistedScript(() =>
  bringPart("side", { FreshCount, ReaderSide, SentenceMarks }, styles),
);
