import { THEMES, type Theme } from "../../utils/looks";
import { useI18n } from "../use-i18n";

interface ThemeChoiceProps {
  readonly chosen: Theme;
  readonly onChoose: (theme: Theme) => void;
}

/** All themes, each in its own colors; what follows the system or the clock has the system's. */
export function ThemeChoice({ chosen, onChoose }: ThemeChoiceProps) {
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
