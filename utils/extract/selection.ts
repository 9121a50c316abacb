import type { Article } from "../article";
import { resolveAddresses } from "./addresses";
import { arrangeRuns, flatten } from "./arrange";
import { assemble } from "./assemble";
import { blocksFrom } from "./blocks";
import { settleEmbeds } from "./embeds";
import { settleFigures } from "./figures";
import { linesOf, wordsIn } from "./lines";
import type { Metadata } from "./metadata";
import { numberNotes } from "./notes";
import { settlePage } from "./page";
import { takeSnapshot } from "./snapshot";

/** Fewer words were selected to be copied or looked up, not to be read. */
const LEAST_WORDS = 8;

/** Reads what is selected on the page: nothing is taken out of it, for the reader has chosen it. */
export function readSelection(source: Document, metadata: Metadata, now: number): Article | null {
  const part = selectedPart(source);
  if (part === null) return null;
  const { copy, ...copied } = takeSnapshot(source, part);
  const root = copy.body;
  const { lines } = settlePage(root);
  const { address, base, lang, title } = metadata;
  const embeds = settleEmbeds(root, lines, { base, lang, now });
  settleFigures(root);
  arrangeRuns(root);
  numberNotes(root, address);
  flatten(root);
  resolveAddresses(root, base);
  const page = { address, root, ...copied, title, rest: [], embeds, taken: [] };
  const shown = linesOf(root);
  const body = { root, lines: shown, blocks: blocksFrom(shown), lead: null, taken: [] };
  return assemble(metadata, page, body, now);
}

/** A page that was fetched and parsed has no selection. */
function selectedPart(source: Document): Range | null {
  const selection = Document.prototype.getSelection.call(source);
  if (selection === null || selection.rangeCount === 0 || wordsIn(selection.toString().trim()) < LEAST_WORDS)
    return null;
  return selection.getRangeAt(0);
}
