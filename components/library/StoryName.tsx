import type { TargetedKeyboardEvent } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { Button } from "../Button";
import { useI18n } from "../use-i18n";

interface StoryNameProps {
  readonly name: string;
  /** `null` if the reader wants no name of their own. */
  readonly onSave: (name: string | null) => void;
  readonly onCancel: () => void;
}

/** A field for the reader's own name of a story. */
export function StoryName({ name, onSave, onCancel }: StoryNameProps) {
  const { t } = useI18n();
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.select(), []);
  const save = () => onSave(input.current?.value.trim() || null);
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Enter") save();
    else if (event.key === "Escape") onCancel();
    else return;
    event.stopPropagation();
  };
  return (
    <div class="story-name">
      <input
        ref={input}
        class="story-name-input"
        type="text"
        aria-label={t("libraryRenameLabel")}
        aria-description={t("libraryRenameHint")}
        defaultValue={name}
        onKeyDown={onKeyDown}
      />
      <Button kind="primary" onClick={save}>
        {t("libraryRenameSave")}
      </Button>
      <Button onClick={onCancel}>{t("libraryCancel")}</Button>
      <p class="story-name-hint">{t("libraryRenameHint")}</p>
    </div>
  );
}
