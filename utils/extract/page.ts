import type { Embed } from "../article";
import { settleAnswers } from "./answers";
import { type Taken, takeOut } from "./boilerplate/engine";
import { PAGE_RULES } from "./boilerplate/rules";
import { takeByline } from "./bylines";
import { dropBackLinks, dropPermalinks, settleCode } from "./code";
import { settleEmbeds } from "./embeds";
import { freeFigures } from "./figures";
import { takeCards, takeLinkBoxes } from "./leads";
import { type Line, type Lined, linesOf } from "./lines";
import type { Metadata } from "./metadata";
import type { Names } from "./names";
import { markSections, settleMarginNotes } from "./notes";
import { takePullQuotes } from "./pull-quotes";
import type { Snapshot } from "./snapshot";
import { takeTitle, titleFromLines } from "./title-repeat";

/** The copied page once all that is surely no article has been taken out of it. */
export interface SortedPage {
  readonly address: string;
  readonly root: Element;
  readonly names: Names;
  /** The copy's blocks by their number; some are no longer in it. */
  readonly places: readonly Element[];
  readonly title: string;
  /** The lines that are left, and those of the title, by which its surroundings are found. */
  readonly rest: readonly Line[];
  readonly embeds: readonly Embed[];
  readonly taken: readonly Taken[];
}

/** Settles posts and takes out what no article holds, before the body is looked for. */
export function sortPage(
  { root, lines }: Lined,
  { names, places }: Snapshot,
  metadata: Metadata,
  now: number,
): SortedPage {
  const title = metadata.title || titleFromLines(lines);
  const embeds = settleEmbeds(root, lines, { base: metadata.base, lang: metadata.lang, now });
  const taken = [
    ...takeCards(root, lines),
    ...takeLinkBoxes(root, lines),
    ...takeOut(root, PAGE_RULES, lines, { root, names }),
    ...takeByline(root, lines, title, metadata, now),
    ...takePullQuotes(root, lines),
  ];
  const titles = takeTitle(root, title, lines);
  const titled = new Set(titles.map((repeat) => repeat.element));
  const rest = lines.filter((line) => root.contains(line.element) || titled.has(line.element));
  const { address } = metadata;
  return { address, root, names, places, title, rest, embeds, taken: [...taken, ...titles] };
}

/** Settles what says the same whatever is around it: code, headings, notes and figures. What is left has these lines. */
export function settlePage(root: Element): Lined {
  settleCode(root);
  dropPermalinks(root);
  dropBackLinks(root);
  markSections(root);
  settleMarginNotes(root);
  freeFigures(root);
  settleAnswers(root);
  return { root, lines: linesOf(root) };
}
