/**
 * What a page may cost. Readability has no limit of its own and never ends on some small hostile pages, so its input is
 * bounded. Ordinary articles stay far below: the median news page has 1,447 nodes at a depth of 25.
 */
export const LIMITS = {
  /** Nodes that are copied; Readability takes about a second for as many. */
  nodes: 40_000,
  /** Nodes that are looked at, copied or not. */
  visits: 400_000,
  /** Elements inside one another; deeper ones hand their text to the deepest that counts. */
  depth: 150,
  /** Characters of text in all: a long book. */
  text: 3_000_000,
  /** Characters of one text node. */
  textNode: 200_000,
  /** Characters of one attribute; a longer one is left out. */
  attribute: 2_000,
  /** Tables inside tables; deeper ones become plain blocks. Old layouts nest five or six. */
  tables: 8,
  /** Line breaks in a row that are kept: two make a paragraph. */
  breaks: 2,
  /** Shadow roots inside one another. */
  shadows: 20,
  /** Characters of structured data (JSON-LD) in all. */
  structuredData: 500_000,
} as const;
