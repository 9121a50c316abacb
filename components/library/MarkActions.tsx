import { Archive, Check, Star } from "lucide";
import { useId } from "preact/hooks";
import type { ReaderMarks } from "../../utils/article";
import { Button } from "../Button";
import { tagsIn } from "../tags-in";
import { useI18n } from "../use-i18n";

/** A mark that is there or not. */
export type Flag = "read" | "starred" | "archived";

interface MarkActionsProps {
  readonly marks: ReaderMarks;
  readonly onFlip: (flag: Flag) => void;
}

/** What the reader can say of an article with one click. */
export function MarkActions({ marks, onFlip }: MarkActionsProps) {
  const { t } = useI18n();
  return (
    <>
      <Button icon={Star} pressed={marks.starred} onClick={() => onFlip("starred")}>
        {t("libraryStar")}
      </Button>
      <Button icon={Archive} pressed={marks.archived} onClick={() => onFlip("archived")}>
        {t("libraryArchive")}
      </Button>
      <Button icon={Check} pressed={marks.readAt !== null} onClick={() => onFlip("read")}>
        {t("libraryMarkRead")}
      </Button>
    </>
  );
}

interface TagsFieldProps {
  readonly tags: readonly string[];
  readonly onTags: (tags: readonly string[]) => void;
}

/** The article's tags in one line; they are kept when the reader leaves it. */
export function TagsField({ tags, onTags }: TagsFieldProps) {
  const { t } = useI18n();
  const id = useId();
  return (
    <p class="tags">
      <label for={id}>{t("libraryTags")}</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        placeholder={t("libraryTagsHint")}
        defaultValue={tags.join(", ")}
        onChange={(event) => onTags(tagsIn(event.currentTarget.value))}
      />
    </p>
  );
}
