import { RotateCcw } from "lucide";
import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { MessageKey } from "../../../utils/i18n";
import { DEFAULT_LOOKS } from "../../../utils/looks";
import type { Settings } from "../../../utils/settings";
import { Button } from "../../Button";
import { LooksFields } from "../../looks/LooksFields";
import type { ListFonts } from "../../looks/OwnFont";
import { useI18n } from "../../use-i18n";
import { SettingsSearch } from "./SettingsSearch";
import { SettingsSection, ShownSections } from "./SettingsSection";
import { sectionsWith } from "./sections";

interface SettingsPageProps {
  readonly settings: Settings;
  readonly onChange: (change: Partial<Settings>) => void;
  /** The section that the address names. */
  readonly section: string | undefined;
  /** Asks for the names of installed fonts; `null` where the browser can't be asked. */
  readonly listFonts: ListFonts | null;
  /** The sites with looks of their own. */
  readonly siteLooks: ComponentChildren;
  /** Further sections. */
  readonly children: ComponentChildren;
}

/** What the reader can set, in sections that a search narrows; each change counts at once. */
export function SettingsPage({
  settings,
  onChange,
  section,
  listFonts,
  siteLooks,
  children,
}: SettingsPageProps) {
  const { t } = useI18n();
  const [query, setQuery] = useState("");
  const page = useRef<HTMLDivElement>(null);
  const shown = sectionsWith(query, t);
  useEffect(() => {
    if (section === undefined) return;
    const heading = page.current?.querySelector<HTMLElement>(`#settings-${CSS.escape(section)}`);
    heading?.scrollIntoView({ block: "start" });
    heading?.focus({ preventScroll: true });
  }, [section]);
  return (
    <div class="settings" ref={page}>
      <h1>{t("librarySettings")}</h1>
      <SettingsSearch query={query} shown={shown} onSearch={setQuery} />
      <ShownSections value={shown}>
        <SettingsSection id="look">
          <LooksFields looks={settings} onLooks={onChange} onOwnPage={true} listFonts={listFonts} />
          <p class="looks-sample">{t("librarySettingsSample")}</p>
          <Button icon={RotateCcw} onClick={() => onChange(DEFAULT_LOOKS)}>
            {t("lookReset")}
          </Button>
          {siteLooks}
        </SettingsSection>
        <SettingsSection id="saving">
          <Switch
            message="librarySettingsAutoSave"
            hint="librarySettingsAutoSaveHint"
            checked={settings.autoSave}
            onChange={(autoSave) => onChange({ autoSave })}
          />
          <Switch
            message="librarySettingsImages"
            hint="librarySettingsImagesHint"
            checked={settings.loadImages}
            onChange={(loadImages) => onChange({ loadImages })}
          />
        </SettingsSection>
        {children}
      </ShownSections>
    </div>
  );
}

interface SwitchProps {
  readonly message: MessageKey;
  readonly hint: MessageKey;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

function Switch({ message, hint, checked, onChange }: SwitchProps) {
  const { t } = useI18n();
  const id = useId();
  return (
    <div class="switch">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <label for={id}>{t(message)}</label>
      <p id={`${id}-hint`}>{t(hint)}</p>
    </div>
  );
}
