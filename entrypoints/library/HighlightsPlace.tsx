import { useCallback, useState } from "preact/hooks";
import { HighlightsPage } from "../../components/library/HighlightsPage";
import { useI18n } from "../../components/use-i18n";
import type { Highlight } from "../../utils/highlight";
import type { Library } from "../../utils/store/db";
import {
  type HighlightCursor,
  listHighlights,
  putHighlight,
  removeHighlight,
} from "../../utils/store/highlights";
import type { Notices } from "./use-notices";
import { useRows } from "./use-rows";

interface HighlightsPlaceProps {
  readonly library: Library;
  readonly revision: number;
  readonly notices: Notices;
}

/** Wires the page of all highlights to the library. */
export function HighlightsPlace({ library, revision, notices }: HighlightsPlaceProps) {
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
  return (
    <HighlightsPage
      list={list}
      query={query}
      onSearch={setQuery}
      onRemove={(highlight) => void remove(highlight).catch(notices.failed)}
    />
  );
}

function wordsOf(query: string): readonly string[] {
  return query.split(/\s+/).filter((word) => word !== "");
}
