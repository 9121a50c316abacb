import type { Examples } from "../rule";

/** What the rules of this theme take and what they leave. */
export const PROMOTION_EXAMPLES: Examples = {
  "consent-named": {
    takes: ['<div class="cookie-banner"><p>Cookies make our harbor cam work.</p></div>'],
    keeps: ['<div class="cookie-recipe"><p>Bake the cookies for ten minutes.</p></div>'],
  },
  "consent-words": {
    takes: [
      "We use cookies to give you the best harbor cam.",
      "This website uses cookies to improve your experience.",
    ],
    keeps: ["We used cookies as bait, said the oldest fisherman."],
  },
  "affiliate-words": {
    takes: [
      "This post may contain affiliate links. Please see the disclosure page.",
      "We may earn a commission if you buy a boat through our links.",
      "Dieser Artikel enthält Affiliate-Links.",
    ],
    keeps: ["This post may contain the wall no longer.", "We earn a living by the harbor, said the smith."],
  },
  "newsletter-named": {
    takes: ['<div class="newsletter-signup"><p>The harbor in your inbox, every morning.</p></div>'],
    keeps: ['<div class="newsletters-history"><p>The town had three newsletters.</p></div>'],
  },
  "newsletter-words": {
    takes: [
      "Sign up for our daily newsletter",
      "Get the best of the harbor delivered to your inbox",
      "Get the latest of the harbor right in your inbox. Subscribe to our newsletters.",
      "Get Harbor Monthly delivered through your letterbox: 12 issues for 11.99!",
      "Follow us on Facebook and Twitter",
      "Download our free app",
      "For the latest stories and news download the Harbor Post apps for iOS and Android.",
      "Folgen Sie uns auf Instagram",
      "Síguenos en Telegram, Instagram y Twitter",
      "Click here to subscribe",
    ],
    keeps: [
      "Sign up for the tide, she told them, or stay on land.",
      "Get the fish in before the cat is through your door.",
    ],
  },
  "advertisement-words": {
    takes: [
      "Advertisement",
      "Advert",
      "Story continues below advertisement",
      "Anzeige",
      "Anzeigen",
      "Реклама",
    ],
    keeps: ["Advertisement of the bridge toll began in May."],
  },
  "advertisement-named": {
    takes: ['<div class="advertisement"><p>Boats at half the price</p></div>'],
    keeps: ['<div class="adventure"><p>Boats set out at dawn.</p></div>'],
  },
  "support-words": {
    takes: ["Support our journalism", "Become a member today"],
    keeps: ["Support us or sink, the fishermen told the minister."],
  },
};
