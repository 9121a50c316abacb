import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { CodeTools } from "../../components/reading/CodeTools";
import { Lightbox } from "../../components/reading/Lightbox";
import { NoteInPlace } from "../../components/reading/NoteInPlace";
import styles from "../../components/styles/closer.css?inline";
import { bringPart } from "../reader/parts";

/** What of the overlay's article can be looked at closer: pictures, notes, code. */
export default defineUnlistedScript(() => bringPart("closer", { CodeTools, Lightbox, NoteInPlace }, styles));
