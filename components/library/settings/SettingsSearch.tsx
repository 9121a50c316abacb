import { Search } from "lucide";
import { Icon } from "../../Icon";
import { useI18n } from "../../use-i18n";
import { SECTIONS, type SectionId } from "./sections";

interface SettingsSearchProps {
  readonly query: string;
  readonly shown: readonly SectionId[];
  readonly onSearch: (query: string) => void;
}

/** Narrows the settings to the sections that say what is typed; without a search it leads to each. */
export function SettingsSearch({ query, shown, onSearch }: SettingsSearchProps) {
  const { t, plural } = useI18n();
  const searches = query.trim() !== "";
  return (
    <search class="settings-search">
      <label class="settings-field">
        <Icon node={Search} size={16} />
        <input
          type="search"
          dir="auto"
          autoComplete="off"
          aria-label={t("settingsSearch")}
          placeholder={t("settingsSearch")}
          value={query}
          onInput={(event) => onSearch(event.currentTarget.value)}
        />
      </label>
      <p class="settings-count" role="status">
        {searches && (shown.length === 0 ? t("settingsNone") : plural("settingsFound", shown.length))}
      </p>
      {!searches && (
        <nav aria-label={t("settingsSections")}>
          <ul class="settings-nav">
            {SECTIONS.map(({ id, title }) => (
              <li key={id}>
                <a href={`#/settings/${id}`}>{t(title)}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </search>
  );
}
