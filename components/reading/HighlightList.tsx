import { Trash2 } from "lucide";
import type { Highlight } from "../../utils/highlight";
import { IconButton } from "../IconButton";
import { useI18n } from "../use-i18n";
import type { PlacedHighlight } from "./highlight-marks";

interface HighlightListProps {
  readonly placed: readonly PlacedHighlight[];
  readonly onOpen: (id: string) => void;
  readonly onRemove: (highlight: Highlight) => void;
}

/** The highlights of the open article; those whose words the text no longer has are shown below. */
export function HighlightList({ placed, onOpen, onRemove }: HighlightListProps) {
  const { t } = useI18n();
  const standing = placed.filter(({ span }) => span !== null);
  const orphans = placed.filter(({ span }) => span === null);
  return (
    <section class="highlight-list" aria-label={t("highlights")}>
      <h2 class="side-title">{t("highlights")}</h2>
      {placed.length === 0 && <p class="side-hint">{t("highlightsNone")}</p>}
      <ul>
        {standing.map(({ highlight }) => (
          <li key={highlight.id} class="highlight-row" data-color={highlight.color}>
            <button type="button" onClick={() => onOpen(highlight.id)}>
              <Words highlight={highlight} />
            </button>
          </li>
        ))}
      </ul>
      {orphans.length > 0 && (
        <>
          <h3 class="side-title">{t("highlightsOrphaned")}</h3>
          <p class="side-hint">{t("highlightsOrphanedHint")}</p>
          <ul>
            {orphans.map(({ highlight }) => (
              <li key={highlight.id} class="highlight-row" data-color={highlight.color}>
                <Words highlight={highlight} />
                <IconButton icon={Trash2} label={t("highlightRemove")} onClick={() => onRemove(highlight)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** What a highlight says, and what the reader says of it. */
export function Words({ highlight: { anchor, note, tags } }: { readonly highlight: Highlight }) {
  return (
    <span class="highlight-words">
      <span class="highlight-quote" dir="auto">
        {anchor.quote}
      </span>
      {note !== null && (
        <span class="highlight-note" dir="auto">
          {note}
        </span>
      )}
      {tags.length > 0 && <span class="highlight-tags">{tags.map((tag) => `#${tag}`).join(" ")}</span>}
    </span>
  );
}
