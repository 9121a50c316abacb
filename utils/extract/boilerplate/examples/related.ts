import type { Examples } from "../rule";

/** What the rules of this theme take and what they leave. */
export const RELATED_EXAMPLES: Examples = {
  "related-named": {
    takes: ['<div class="related-posts"><a href="/b">Harbor wall to be raised again</a></div>'],
    keeps: ['<div class="unrelated"><p>Harbor wall to be raised again, the council says.</p></div>'],
  },
  "related-label": {
    takes: [
      "Related articles",
      "Read more:",
      "Lesen Sie auch",
      "À lire aussi :",
      "関連記事",
      "Load more …",
      "Lade weitere Inhalte",
      "Cargar más",
      "加载更多",
    ],
    keeps: [
      "To load more than two lamps, take the cart.",
      "Weitere Inhalte folgen im Herbst.",
      "Related articles were found in a drawer of the mayor's desk, the report says.",
    ],
  },
  "related-line": {
    takes: [
      "READ MORE: Harbor wall to be raised again",
      "Das Thema könnte dich auch interessieren: der Hafen im Winter",
      "Lire aussi : Le mur du port sera rehaussé",
    ],
    keeps: [
      "Related to the mayor by marriage, he kept out of the vote.",
      "More harbors are to follow: three in the north.",
    ],
  },
};
