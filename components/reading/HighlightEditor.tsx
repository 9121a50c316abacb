import { Trash2 } from "lucide";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import type { Highlight } from "../../utils/highlight";
import { Button } from "../Button";
import { IconButton } from "../IconButton";
import { tagsIn } from "../tags-in";
import { useI18n } from "../use-i18n";
import { Floating } from "./Floating";
import { Swatches } from "./Swatches";

interface HighlightEditorProps {
  readonly highlight: Highlight;
  /** Where its mark stands in the window. */
  readonly box: DOMRect;
  /** True to write a note at once. */
  readonly writing: boolean;
  readonly onChange: (
    change: Pick<Highlight, "color"> | Pick<Highlight, "note"> | Pick<Highlight, "tags">,
  ) => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** A highlight's color, note and tags. What is written is kept when the reader leaves the field. */
export function HighlightEditor({
  highlight,
  box,
  writing,
  onChange,
  onRemove,
  onClose,
}: HighlightEditorProps) {
  const { t } = useI18n();
  const id = useId();
  const note = useRef<HTMLTextAreaElement>(null);
  const first = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const field = writing ? note.current : first.current?.querySelector("button");
    field?.focus({ preventScroll: true });
  }, [writing]);
  return (
    <Floating box={box} label={t("highlight")}>
      <div class="floating-row" ref={first}>
        <Swatches chosen={highlight.color} onChoose={(color) => onChange({ color })} />
        <IconButton icon={Trash2} label={t("highlightRemove")} onClick={onRemove} />
      </div>
      <label class="field" for={`${id}-note`}>
        <span>{t("highlightNote")}</span>
        <textarea
          ref={note}
          id={`${id}-note`}
          rows={3}
          dir="auto"
          defaultValue={highlight.note ?? ""}
          onChange={({ currentTarget }) => onChange({ note: currentTarget.value.trim() || null })}
        />
      </label>
      <label class="field" for={`${id}-tags`}>
        <span>{t("libraryTags")}</span>
        <input
          id={`${id}-tags`}
          type="text"
          dir="auto"
          autoComplete="off"
          placeholder={t("libraryTagsHint")}
          defaultValue={highlight.tags.join(", ")}
          onChange={({ currentTarget }) => onChange({ tags: tagsIn(currentTarget.value) })}
        />
      </label>
      <Button onClick={onClose}>{t("highlightDone")}</Button>
    </Floating>
  );
}
