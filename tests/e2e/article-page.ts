/** A page with an article of an invented paper, for tests that need a page of their own. */

export const TITLE = "The night ferry sails again";
export const SENTENCE =
  "After two winters in dock the night ferry left the harbor on Monday with ninety people aboard.";

const PARAGRAPHS = [
  SENTENCE,
  "The pontoon had sunk in a storm, and the yard that raised it found rust where the drawings showed steel.",
  "The council argued for a year about who should pay, while the islanders rowed their shopping over by hand.",
  "In the end the harbor master sold the old crane, the bank lent the rest, and nobody was quite content.",
];

interface PageParts {
  /** How often the article's paragraphs follow each other. */
  readonly repeat?: number;
  /** Markup at the end of the article. */
  readonly figure?: string;
  /** Markup at the end of the body. */
  readonly extra?: string;
}

export function articlePage({ repeat = 3, figure = "", extra = "" }: PageParts = {}): string {
  const paragraphs = Array.from({ length: repeat }, (_, index) =>
    PARAGRAPHS.map((text) => `<p>${text}${index === 0 ? "" : ` That was week ${index}.`}</p>`).join("\n"),
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${TITLE} - Harbor News</title></head>
<body><nav><a href="/">Home</a> <input id="search" aria-label="Search"></nav>
<article><h1>${TITLE}</h1>${paragraphs.join("\n")}${figure}</article>${extra}</body></html>`;
}

/** Paragraphs that can be told from each other. */
export function numbered(count: number): string {
  return Array.from(
    { length: count },
    (_, at) =>
      `<p>Buoy number ${at + 1} lay where the chart said, and the crew that painted it wrote the day and the tide in a book with a green cover.</p>`,
  ).join("");
}
