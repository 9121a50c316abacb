import type { MessageKey } from "../../utils/i18n";
import { useI18n } from "../use-i18n";

const PENDING = "is:pending";

/** Filters that need no typing, each with the condition that it stands for in a search. */
const FILTERS: readonly (readonly [condition: string, label: MessageKey])[] = [
  ["is:unread", "libraryFilterUnread"],
  ["is:starred", "libraryFilterStarred"],
  ["is:archived", "libraryFilterArchived"],
  ["is:partial", "libraryFilterPartial"],
  [PENDING, "libraryFilterPending"],
];

interface FilterChipsProps {
  readonly query: string;
  /** Imported links whose pages were not read yet: without any, there is no filter for them. */
  readonly pending: number;
  readonly onSearch: (query: string) => void;
}

/** Narrows the list with one click: a chip puts its condition into the search, or takes it out. */
export function FilterChips({ query, pending, onSearch }: FilterChipsProps) {
  const { t } = useI18n();
  const parts = query.split(/\s+/).filter((part) => part !== "");
  const toggle = (condition: string) => {
    const rest = parts.filter((part) => part !== condition);
    onSearch((parts.includes(condition) ? rest : [condition, ...rest]).join(" "));
  };
  return (
    <ul class="chips" aria-label={t("libraryFilters")}>
      {FILTERS.filter(([condition]) => condition !== PENDING || pending > 0).map(([condition, label]) => (
        <li key={condition}>
          <button
            type="button"
            class="chip"
            aria-pressed={parts.includes(condition)}
            onClick={() => toggle(condition)}
          >
            {t(label)}
          </button>
        </li>
      ))}
    </ul>
  );
}
