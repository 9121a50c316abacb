import { Search, X } from "lucide";
import type { TargetedKeyboardEvent } from "preact";
import { useId } from "preact/hooks";
import { Icon } from "../Icon";
import { IconButton } from "../IconButton";
import { useI18n } from "../use-i18n";
import { type Completion, Completions, optionId } from "./Completions";
import { useCompleting } from "./use-completing";

interface SearchFieldProps {
  readonly query: string;
  /** What the condition that is being typed may become. */
  readonly completions: readonly Completion[];
  readonly onSearch: (query: string) => void;
  /** The reader wants to go on to what was found. */
  readonly onLeave: () => void;
}

/** The search over all saved articles; it answers at every key. */
export function SearchField({ query, completions, onSearch, onLeave }: SearchFieldProps) {
  const { t } = useI18n();
  const listId = useId();
  const completing = useCompleting(completions, onSearch);
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
    if (event.isComposing) return;
    if (completing.press(event.key)) stopHere(event);
    else if (leave(event.key)) stopHere(event);
  };
  const leave = (key: string) => {
    if (key === "Escape" && query !== "") onSearch("");
    else if (key === "Enter" || key === "ArrowDown" || key === "Escape") onLeave();
    else return false;
    return true;
  };
  return (
    <search class="search">
      <Icon node={Search} size={16} />
      <input
        class="search-input"
        type="text"
        role="combobox"
        aria-expanded={completing.open}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={completing.active === null ? undefined : optionId(listId, completing.active)}
        enterKeyHint="search"
        aria-label={t("librarySearch")}
        placeholder={t("librarySearch")}
        aria-keyshortcuts="/"
        autoComplete="off"
        spellcheck={false}
        value={query}
        onInput={(event) => onSearch(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onFocus={completing.show}
        onBlur={completing.hide}
      />
      {query === "" ? (
        <span class="search-key" aria-hidden="true">
          /
        </span>
      ) : (
        <IconButton icon={X} label={t("librarySearchClear")} onClick={() => onSearch("")} />
      )}
      <Completions
        id={listId}
        completions={completing.open ? completions : []}
        active={completing.active}
        onChoose={(completion) => onSearch(completion.query)}
      />
    </search>
  );
}

function stopHere(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}
