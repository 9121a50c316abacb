import type { Examples } from "../rule";

/** What the rules of this theme take and what they leave. */
export const SHARE_EXAMPLES: Examples = {
  "share-named": {
    takes: ['<div class="sharedaddy"><a href="https://example.org/s">Share</a></div>'],
    keeps: ['<div class="shared-history"><p>The two towns share a harbor.</p></div>'],
  },
  "share-words": {
    takes: [
      "Share this article",
      "Share on Facebook",
      "Click to share on Twitter (Opens in new window)",
      "Teilen",
      "Artikel gefallen? Vergiss nicht zu teilen!",
      "Rezept drucken",
      "ポストする",
      "LINEで送る",
    ],
    keeps: [
      "Share this article with a neighbor, wrote the mayor, and none did.",
      "メールで送る人が増えている。",
    ],
  },
};
