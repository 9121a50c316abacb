import type { MessageKey } from "../utils/i18n";
import type { LossKind } from "../utils/library-manifest";

/** What is said of a library that has lost something, in the library and in the popup. */
export const LOSS_TITLES: Readonly<Record<LossKind, MessageKey>> = {
  empty: "lossEmptyTitle",
  short: "lossShortTitle",
  other: "lossOtherTitle",
  unreadable: "lossUnreadableTitle",
};
