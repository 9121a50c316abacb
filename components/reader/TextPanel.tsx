import { AArrowDown, AArrowUp } from "lucide";
import { type Looks, stepFontSize, THEMES, type Theme } from "../../utils/looks";
import { IconButton } from "../Button";
import { useI18n } from "../use-i18n";

export interface TextPanelProps {
  readonly looks: Looks;
  readonly onLooks: (change: Partial<Looks>) => void;
}

/** Type size and theme; every change shows at once. */
export function TextPanel({ looks, onLooks }: TextPanelProps) {
  const { t, number } = useI18n();
  const step = (steps: number) => onLooks({ fontSize: stepFontSize(looks.fontSize, steps) });
  return (
    <section class="text-panel" aria-label={t("textAndTheme")}>
      <div class="text-size">
        <span>{t("textSize")}</span>
        <IconButton icon={AArrowDown} label={t("smaller")} onClick={() => step(-1)} />
        <output>{number(looks.fontSize)}</output>
        <IconButton icon={AArrowUp} label={t("larger")} onClick={() => step(1)} />
      </div>
      <fieldset class="themes">
        <legend>{t("theme")}</legend>
        {THEMES.map((theme) => (
          <ThemeChoice
            key={theme}
            theme={theme}
            chosen={theme === looks.theme}
            onTheme={(theme) => onLooks({ theme })}
          />
        ))}
      </fieldset>
    </section>
  );
}

interface ThemeChoiceProps {
  readonly theme: Theme;
  readonly chosen: boolean;
  readonly onTheme: (theme: Theme) => void;
}

function ThemeChoice({ theme, chosen, onTheme }: ThemeChoiceProps) {
  const { t } = useI18n();
  return (
    <label class="theme clearline" data-theme={theme}>
      <input type="radio" name="theme" checked={chosen} onChange={() => onTheme(theme)} />
      {t(`theme_${theme}`)}
    </label>
  );
}
