import type { TextBlock } from "../article";
import { resolveAddresses } from "./addresses";
import { arrangeRuns, flatten } from "./arrange";
import { blocksFrom, NO_TEXT } from "./blocks";
import { type Taken, takeOut } from "./boilerplate/engine";
import { BODY_RULES } from "./boilerplate/rules";
import { betterBody, type Candidate } from "./container";
import { blankDocument } from "./dom";
import { takeEnd } from "./ends";
import { settleFigures } from "./figures";
import { settleHeadings } from "./headings";
import { takeHead } from "./heads";
import { findLead, takeStandfirst } from "./lead";
import { leadPicture } from "./lead-picture";
import { takeLinkRuns } from "./leads";
import { type Lined, linesOf, restorePlaces } from "./lines";
import { numberNotes } from "./notes";
import type { SortedPage } from "./page";
import { PLACE } from "./snapshot";

/** The article's body: its top-level elements are its blocks. */
export interface TidyBody extends Lined {
  readonly blocks: readonly TextBlock[];
  readonly lead: string | null;
  readonly taken: readonly Taken[];
}

/** What Readability found, or else what the page itself calls its article. */
export function chooseBody(
  found: Element | null,
  candidates: readonly Candidate[],
  page: Element,
): Lined | null {
  const lines = found === null ? [] : linesOf(found);
  const better = betterBody(lines, candidates);
  if (better === null) return found && { root: found, lines };
  const root = blankDocument().createElement("div");
  const part = page.querySelector(`[${PLACE}="${better.place}"]`);
  if (part !== null) root.append(part);
  return { root, lines: linesOf(root) };
}

/** Takes out of the body what is none of it and lifts its blocks to the top level. */
export function tidyBody(root: Element, page: SortedPage, base: string): TidyBody {
  settleFigures(root);
  arrangeRuns(root);
  const lines = linesOf(root).filter((line) => line.element.closest(NO_TEXT) === null);
  restorePlaces(lines, page.rest);
  const taken = [
    ...takeOut(root, BODY_RULES, lines, page),
    ...takeLinkRuns(root, lines),
    ...takeHead(root, lines, page.title),
    ...takeEnd(root, lines),
  ];
  const standfirst = takeStandfirst(root, lines, page.rest);
  settleHeadings(root);
  numberNotes(root, page.address);
  flatten(root);
  const shown = linesOf(root);
  const lead = standfirst ?? findLead(page.rest, shown, page.title);
  root.prepend(...leadPicture(root, shown[0]?.element, page.root));
  resolveAddresses(root, base);
  return { root, lines: shown, blocks: blocksFrom(shown), lead, taken };
}
