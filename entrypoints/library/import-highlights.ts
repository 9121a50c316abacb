import type { HighlightImport } from "../../components/library/highlight-import";
import type { Refused } from "../../components/library/transfer/import-state";
import type { Highlight } from "../../utils/highlight";
import { highlightRecords, type ImportedHighlight } from "../../utils/import/highlights";
import { problem } from "../../utils/import/item";
import type { Shelf } from "../../utils/library";
import { takeHighlights } from "../../utils/library/take-highlights";

/** Parts that were not taken which the report names; the others are counted. */
const MOST_NAMED = 100;

/**
 * Takes the highlights of a file into the library. All of it is read through first: one that is not whole changes nothing.
 *
 * @throws {ImportError} When it is no export of highlights that we know, or damaged; nothing is changed then.
 * @throws {LibraryFullError} When there is no more room; nothing is changed then.
 */
export async function importHighlights(
  shelf: Shelf,
  file: Blob,
  now: number,
): Promise<{ readonly report: HighlightImport; readonly added: readonly Highlight[] }> {
  const found: ImportedHighlight[] = [];
  const refused: Refused[] = [];
  for await (const record of highlightRecords(file)) {
    if (record.kind === "highlight") found.push(record);
    else refused.push(record);
  }
  const { added, loose, known, strangers, tooLarge } = await takeHighlights(shelf, found, now);
  for (const { line, title, url } of strangers) refused.push(problem(line, "noArticle", title || url || ""));
  for (const { line, quote } of tooLarge) refused.push(problem(line, "tooLarge", quote));
  refused.sort((one, other) => one.line - other.line);
  return {
    report: {
      added: added.length,
      loose,
      known,
      refused: refused.slice(0, MOST_NAMED),
      refusedCount: refused.length,
    },
    added,
  };
}
