import { AArrowDown, AArrowUp } from "lucide";
import type { MessageKey } from "../../utils/i18n";
import type { Settings, Theme } from "../../utils/settings";
import { IconButton } from "../Button";
import { useI18n } from "../use-i18n";

const THEME_MESSAGES: Record<Theme, MessageKey> = {
  auto: "theme_auto",
  paper: "theme_paper",
  sepia: "theme_sepia",
  gray: "theme_gray",
  dark: "theme_dark",
  black: "theme_black",
  contrast: "theme_contrast",
};

/** How an article looks. */
export type Looks = Pick<Settings, "theme" | "fontSize">;

export interface TextPanelProps {
  readonly looks: Looks;
  /** Makes the type larger or smaller by so many steps. */
  readonly onSize: (steps: number) => void;
  readonly onTheme: (theme: Theme) => void;
}

/** Type size and theme; every change shows at once. */
export function TextPanel({ looks, onSize, onTheme }: TextPanelProps) {
  const { t, number } = useI18n();
  return (
    <section class="text-panel" aria-label={t("textAndTheme")}>
      <div class="text-size">
        <span>{t("textSize")}</span>
        <IconButton icon={AArrowDown} label={t("smaller")} onClick={() => onSize(-1)} />
        <output>{number(looks.fontSize)}</output>
        <IconButton icon={AArrowUp} label={t("larger")} onClick={() => onSize(1)} />
      </div>
      <fieldset class="themes">
        <legend>{t("theme")}</legend>
        {themes().map((theme) => (
          <ThemeChoice key={theme} theme={theme} chosen={theme === looks.theme} onTheme={onTheme} />
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
      {t(THEME_MESSAGES[theme])}
    </label>
  );
}

function themes(): readonly Theme[] {
  return Object.keys(THEME_MESSAGES) as readonly Theme[];
}
