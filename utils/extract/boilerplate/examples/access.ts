import type { Examples } from "../rule";

/** What the rules of this theme take and what they leave. */
export const ACCESS_EXAMPLES: Examples = {
  "share-left-to-read": {
    takes: [
      "You have 50.73% of this article left to read. The following is for subscribers only.",
      "Il vous reste 62,1% de cet article à lire. La suite est réservée aux abonnés.",
    ],
    keeps: [
      "You have 40% of this article left to read when you reach the part about the harbor, and it is the better part of the two by a long way and well worth a whole evening.",
    ],
  },
  "subscribers-only": {
    takes: [
      "This article is for subscribers only.",
      "Subscribe to continue reading",
      "Already a subscriber? Log in",
    ],
    keeps: ["Subscribe to continue reading was what the sign said, and we did."],
  },
};
