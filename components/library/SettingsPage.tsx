import { RotateCcw } from "lucide";
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import type { MessageKey } from "../../utils/i18n";
import { DEFAULT_LOOKS } from "../../utils/looks";
import type { Settings } from "../../utils/settings";
import { Button } from "../Button";
import { LooksFields } from "../looks/LooksFields";
import { useI18n } from "../use-i18n";

interface SettingsPageProps {
  readonly settings: Settings;
  readonly onChange: (change: Partial<Settings>) => void;
  /** Further sections. */
  readonly children: ComponentChildren;
}

/** What the reader can set; each change counts at once. */
export function SettingsPage({ settings, onChange, children }: SettingsPageProps) {
  const { t } = useI18n();
  return (
    <div class="settings">
      <h1>{t("librarySettings")}</h1>
      <section aria-labelledby="settings-look">
        <h2 id="settings-look">{t("librarySettingsLook")}</h2>
        <LooksFields looks={settings} onLooks={onChange} />
        <p class="looks-sample">{t("librarySettingsSample")}</p>
        <Button icon={RotateCcw} onClick={() => onChange(DEFAULT_LOOKS)}>
          {t("lookReset")}
        </Button>
      </section>
      <section aria-labelledby="settings-saving">
        <h2 id="settings-saving">{t("librarySettingsSaving")}</h2>
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
      </section>
      {children}
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
