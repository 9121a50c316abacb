import { useCallback, useState } from "preact/hooks";
import { HighlightsPage } from "../../components/library/HighlightsPage";
import { useI18n } from "../../components/use-i18n";
import { type HighlightFormat, highlightsFile } from "../../utils/export/highlights";
import type { Highlight } from "../../utils/highlight";
import type { Shelf } from "../../utils/library";
import type { Library } from "../../utils/store/db";
import {
  type HighlightCursor,
  type ListedHighlight,
  listHighlights,
  putHighlight,
  removeHighlight,
} from "../../utils/store/highlights";
import { download } from "./transfer/download";
import { useHighlightImport } from "./use-highlight-import";
import type { Notices } from "./use-notices";
import { useRows } from "./use-rows";

interface HighlightsPlaceProps {
  readonly shelf: Shelf;
  readonly revision: number;
  readonly notices: Notices;
}

/** Wires the page of all highlights to the library. */
export function HighlightsPlace({ shelf, revision, notices }: HighlightsPlaceProps) {
  const { library } = shelf;
  const { t } = useI18n();
  const [query, setQuery] = useState("");
  const load = useCallback(
    (before: HighlightCursor | null, limit: number) => listHighlights(library, wordsOf(query), before, limit),
    [library, query],
  );
  const list = useRows(load, revision);
  const remove = async (highlight: Highlight) => {
    const removed = await removeHighlight(library, highlight);
    if (removed !== null) notices.say(t("highlightRemoved"), () => putHighlight(library, removed));
  };
  const save = async (format: HighlightFormat) => {
    const file = highlightsFile(await allHighlights(library, wordsOf(query)), format);
    download(new File([file], `${t("highlights")}.${format}`, { type: "application/octet-stream" }));
  };
  const { importing, start } = useHighlightImport(shelf, notices);
  return (
    <HighlightsPage
      list={list}
      query={query}
      onSearch={setQuery}
      formats={Object.keys(FORMATS)}
      onExport={(name) => void save(FORMATS[name] ?? "md").catch(notices.failed)}
      importing={importing}
      onImport={start}
      onRemove={(highlight) => void remove(highlight).catch(notices.failed)}
    />
  );
}

/** The formats by the names that readers know; they are the same in every language. */
const FORMATS: Readonly<Record<string, HighlightFormat>> = { Markdown: "md", JSON: "json", CSV: "csv" };

/** Highlights read at once. */
const PAGE_ROWS = 500;

async function allHighlights(
  library: Library,
  words: readonly string[],
): Promise<readonly ListedHighlight[]> {
  const all: ListedHighlight[] = [];
  let page = await listHighlights(library, words, null, PAGE_ROWS);
  all.push(...page.rows);
  while (page.next !== null) {
    page = await listHighlights(library, words, page.next, PAGE_ROWS);
    all.push(...page.rows);
  }
  return all;
}

function wordsOf(query: string): readonly string[] {
  return query.split(/\s+/).filter((word) => word !== "");
}
