import { useId } from "preact/hooks";
import { useI18n } from "../use-i18n";

interface NoteFieldProps {
  readonly note: string | null;
  readonly onNote: (note: string | null) => void;
}

/** The reader's own words on an article; they are kept when the reader leaves the field. */
export function NoteField({ note, onNote }: NoteFieldProps) {
  const { t } = useI18n();
  const id = useId();
  return (
    <p class="note">
      <label for={id}>{t("libraryNote")}</label>
      <textarea
        id={id}
        rows={1}
        dir="auto"
        placeholder={t("libraryNoteHint")}
        defaultValue={note ?? ""}
        onChange={(event) => onNote(event.currentTarget.value.trim() || null)}
      />
    </p>
  );
}
