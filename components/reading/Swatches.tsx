import { HIGHLIGHT_COLORS, type HighlightColor } from "../../utils/highlight";
import type { MessageKey } from "../../utils/i18n";
import { useI18n } from "../use-i18n";

/** What the colors are called. */
export const COLOR_MESSAGES: Record<HighlightColor, MessageKey> = {
  yellow: "highlightYellow",
  green: "highlightGreen",
  blue: "highlightBlue",
  pink: "highlightPink",
};

interface SwatchesProps {
  /** The color that is on; `null` for none. */
  readonly chosen: HighlightColor | null;
  readonly onChoose: (color: HighlightColor) => void;
}

/** The colors to mark with; keys 1 to 4 choose them too. */
export function Swatches({ chosen, onChoose }: SwatchesProps) {
  const { t } = useI18n();
  return (
    <>
      {HIGHLIGHT_COLORS.map((color, place) => (
        <button
          key={color}
          type="button"
          class="swatch"
          data-color={color}
          aria-label={t(COLOR_MESSAGES[color])}
          title={t(COLOR_MESSAGES[color])}
          aria-keyshortcuts={String(place + 1)}
          aria-pressed={color === chosen}
          // The selection must stay while the pointer goes down.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(color)}
        />
      ))}
    </>
  );
}
