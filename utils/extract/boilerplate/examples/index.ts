import type { Examples } from "../rule";
import { ACCESS_EXAMPLES } from "./access";
import { COMMENTS_EXAMPLES } from "./comments";
import { FURNITURE_EXAMPLES } from "./furniture";
import { PROMOTION_EXAMPLES } from "./promotion";
import { RELATED_EXAMPLES } from "./related";
import { SHARE_EXAMPLES } from "./share";
import { SPAM_EXAMPLES } from "./spam";
import { SURROUNDINGS_EXAMPLES } from "./surroundings";

/** The examples of all rules by id. */
export const ALL_EXAMPLES: Examples = {
  ...ACCESS_EXAMPLES,
  ...COMMENTS_EXAMPLES,
  ...FURNITURE_EXAMPLES,
  ...PROMOTION_EXAMPLES,
  ...RELATED_EXAMPLES,
  ...SHARE_EXAMPLES,
  ...SPAM_EXAMPLES,
  ...SURROUNDINGS_EXAMPLES,
};
