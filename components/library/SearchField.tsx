import { Search, X } from "lucide";
import type { TargetedKeyboardEvent } from "preact";
import { Icon } from "../Icon";
import { IconButton } from "../IconButton";
import { useI18n } from "../use-i18n";

interface SearchFieldProps {
  readonly query: string;
  readonly onSearch: (query: string) => void;
  /** The reader wants to go on to what was found. */
  readonly onLeave: () => void;
}

/** The search over all saved articles; it answers at every key. */
export function SearchField({ query, onSearch, onLeave }: SearchFieldProps) {
  const { t } = useI18n();
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Escape" && query !== "") onSearch("");
    else if (event.key === "Enter" || event.key === "ArrowDown" || event.key === "Escape") onLeave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <search class="search">
      <Icon node={Search} size={16} />
      <input
        class="search-input"
        type="text"
        enterKeyHint="search"
        aria-label={t("librarySearch")}
        placeholder={t("librarySearch")}
        aria-keyshortcuts="/"
        autoComplete="off"
        spellcheck={false}
        value={query}
        onInput={(event) => onSearch(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {query === "" ? (
        <span class="search-key" aria-hidden="true">
          /
        </span>
      ) : (
        <IconButton icon={X} label={t("librarySearchClear")} onClick={() => onSearch("")} />
      )}
    </search>
  );
}
