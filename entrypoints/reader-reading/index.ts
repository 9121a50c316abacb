import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { AidButtons } from "../../components/reading/AidButtons";
import { Reading } from "../../components/reading/Reading";
import type { ReadingShelf } from "../../components/reading/shelf";
import styles from "../../components/styles/reading.css?inline";
import { requestReader } from "../../utils/messages";
import { bringPart } from "../reader/parts";

/** The background knows whose article it is: it goes by the sender's address. */
const shelf: ReadingShelf = {
  highlights: () => requestReader("readHighlights", {}),
  keepHighlight: (highlight) => requestReader("keepHighlight", { highlight }),
  removeHighlight: (id) => requestReader("removeHighlight", { id }),
  position: () => requestReader("readPosition", {}),
  keepPosition: (anchor) => requestReader("keepPosition", { anchor }),
};

/** The reader's place and highlights in the overlay's text, and the way to the aids that have parts of their own. */
export default defineUnlistedScript(() => bringPart("reading", { AidButtons, Reading, shelf }, styles));
