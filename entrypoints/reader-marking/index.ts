import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { HighlightEditor } from "../../components/reading/HighlightEditor";
import { HighlightSide } from "../../components/reading/HighlightSide";
import { SelectionMenu } from "../../components/reading/SelectionMenu";
import styles from "../../components/styles/highlights.css?inline";
import { bringPart } from "../reader/parts";

/** What can be done with a passage of the overlay's article, and with its highlights. */
export default defineUnlistedScript(() =>
  bringPart("marking", { HighlightEditor, HighlightSide, SelectionMenu }, styles),
);
