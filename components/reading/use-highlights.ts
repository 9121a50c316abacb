import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Anchor } from "../../utils/anchors";
import type { Highlight, HighlightColor } from "../../utils/highlight";
import type { StandingText } from "../article/ArticleBody";
import { useI18n } from "../use-i18n";
import { drawHighlights, type PlacedHighlight, placeHighlights } from "./highlight-marks";
import { COLOR_MESSAGES } from "./Swatches";
import type { ReadingShelf } from "./shelf";
import { randomUuid } from "./uuid";

/** The highlights of the open article. */
export interface Highlights {
  /** In the order of the text, those that it no longer has last. */
  readonly placed: readonly PlacedHighlight[];
  /** Marks a stretch; `null` if it could not be kept. */
  readonly add: (anchor: Anchor, color: HighlightColor) => Promise<Highlight | null>;
  readonly change: (highlight: Highlight, change: Partial<Highlight>) => void;
  readonly remove: (highlight: Highlight) => void;
  /** What was removed last, until that is said or undone; `null` if nothing was. */
  readonly removed: Highlight | null;
  readonly undo: () => void;
  readonly forgetRemoved: () => void;
  /** True after something could not be kept. */
  readonly failed: boolean;
}

const NONE: readonly Highlight[] = [];

/** Reads the article's highlights, draws them on its text, and keeps what the reader does with them. */
export function useHighlights(text: StandingText, shelf: ReadingShelf | null): Highlights {
  const { t } = useI18n();
  const [all, setAll] = useState<readonly Highlight[]>(NONE);
  const [removed, setRemoved] = useState<Highlight | null>(null);
  const [failed, setFailed] = useState(false);
  /** What was changed last, be it kept already or not: a note and tags may be written faster than they are kept. */
  const newest = useRef(new Map<string, Highlight>());
  useEffect(() => {
    shelf?.highlights().then(setAll, () => setAll(NONE));
  }, [shelf]);
  const placed = useMemo(() => placeHighlights(text.body, all), [text, all]);
  useLayoutEffect(() => {
    const describe = ({ color, note }: Highlight) =>
      [t("highlightMarked", t(COLOR_MESSAGES[color])), note].filter((part) => part !== null).join(" ");
    drawHighlights(text.body, placed, describe);
  }, [text, placed]);
  const keep = async (highlight: Omit<Highlight, "articleId">) => {
    const kept = await shelf?.keepHighlight(highlight).catch(() => null);
    setFailed(!kept);
    if (kept) setAll((before) => [...before.filter(({ id }) => id !== kept.id), kept]);
    return kept ?? null;
  };
  const remove = async ({ id }: Highlight) => {
    const gone = await shelf?.removeHighlight(id).catch(() => null);
    setFailed(!gone);
    if (!gone) return;
    newest.current.delete(id);
    setAll((before) => before.filter((one) => one.id !== id));
    setRemoved(gone);
  };
  return {
    placed,
    add: (anchor, color) => {
      const now = Date.now();
      const id = randomUuid();
      return keep({ id, anchor, color, note: null, tags: [], createdAt: now, updatedAt: now });
    },
    change: (highlight, change) => {
      const changed = {
        ...(newest.current.get(highlight.id) ?? highlight),
        ...change,
        updatedAt: Date.now(),
      };
      newest.current.set(highlight.id, changed);
      void keep(changed);
    },
    remove: (highlight) => void remove(highlight),
    removed,
    undo: () => {
      if (removed !== null) void keep(removed);
      setRemoved(null);
    },
    forgetRemoved: () => setRemoved(null),
    failed,
  };
}
