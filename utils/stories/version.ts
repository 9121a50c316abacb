import { hashText } from "../hash";
import { VECTORS_VERSION } from "./pack";
import { WEIGHTS } from "./weights";

/** Another number when articles would be linked otherwise than before: other weights, or vectors of another form. */
export const LINKING_VERSION = hashText(JSON.stringify([VECTORS_VERSION, WEIGHTS]));
