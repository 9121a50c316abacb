import { AArrowDown, AArrowUp } from "lucide";
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import type { MessageKey } from "../../utils/i18n";
import { stepFontSize, THEMES, type Theme } from "../../utils/looks";
import type { Settings } from "../../utils/settings";
import { IconButton } from "../Button";
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
        <ThemeChoice chosen={settings.theme} onChoose={(theme) => onChange({ theme })} />
        <SizeChoice
          size={settings.fontSize}
          onStep={(steps) => onChange({ fontSize: stepFontSize(settings.fontSize, steps) })}
        />
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

interface ThemeChoiceProps {
  readonly chosen: Theme;
  readonly onChoose: (theme: Theme) => void;
}

function ThemeChoice({ chosen, onChoose }: ThemeChoiceProps) {
  const { t } = useI18n();
  return (
    <fieldset class="themes">
      <legend>{t("theme")}</legend>
      {THEMES.map((theme) => (
        <label key={theme} class="theme clearline" data-theme={theme}>
          <input type="radio" name="theme" checked={theme === chosen} onChange={() => onChoose(theme)} />
          <span>{t(`theme_${theme}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface SizeChoiceProps {
  readonly size: number;
  readonly onStep: (steps: number) => void;
}

function SizeChoice({ size, onStep }: SizeChoiceProps) {
  const { t, number } = useI18n();
  return (
    <fieldset class="size">
      <legend>{t("textSize")}</legend>
      <IconButton icon={AArrowDown} label={t("smaller")} onClick={() => onStep(-1)} />
      <output>{number(size)}</output>
      <IconButton icon={AArrowUp} label={t("larger")} onClick={() => onStep(1)} />
      <p class="size-sample">{t("librarySettingsSample")}</p>
    </fieldset>
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
