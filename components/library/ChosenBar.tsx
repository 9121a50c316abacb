import { Archive, Check, Star, Tag, Trash2, X } from "lucide";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { IconButton } from "../IconButton";
import { tagsIn } from "../tags-in";
import { useI18n } from "../use-i18n";
import type { Flag } from "./MarkActions";

interface ChosenBarProps {
  readonly count: number;
  readonly onFlip: (flag: Flag) => void;
  readonly onTags: (tags: readonly string[]) => void;
  readonly onDelete: () => void;
  readonly onClear: () => void;
  /** What else can be done with them. */
  readonly children?: ComponentChildren;
}

/** What can be done to the chosen articles at once. */
export function ChosenBar({ count, onFlip, onTags, onDelete, onClear, children }: ChosenBarProps) {
  const { t, plural } = useI18n();
  const [tagging, setTagging] = useState(false);
  const keep = (line: string) => {
    setTagging(false);
    if (tagsIn(line).length > 0) onTags(tagsIn(line));
  };
  return (
    <div class="chosen" role="toolbar" aria-label={t("libraryChosenActions")}>
      <span class="chosen-count" role="status">
        {plural("libraryChosen", count)}
      </span>
      <IconButton icon={Star} label={t("libraryStar")} onClick={() => onFlip("starred")} />
      <IconButton icon={Archive} label={t("libraryArchive")} onClick={() => onFlip("archived")} />
      <IconButton icon={Check} label={t("libraryMarkRead")} onClick={() => onFlip("read")} />
      <IconButton
        icon={Tag}
        label={t("libraryAddTags")}
        expanded={tagging}
        onClick={() => setTagging(!tagging)}
      />
      {children}
      <IconButton icon={Trash2} label={t("libraryDelete")} onClick={onDelete} />
      <IconButton icon={X} label={t("libraryChosenClear")} onClick={onClear} />
      {tagging && (
        <input
          class="chosen-tags"
          type="text"
          autoComplete="off"
          aria-label={t("libraryAddTags")}
          placeholder={t("libraryTagsHint")}
          ref={(field) => field?.focus()}
          onChange={(event) => keep(event.currentTarget.value)}
        />
      )}
    </div>
  );
}
