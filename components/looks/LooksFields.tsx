import { AArrowDown, AArrowUp, Minus, Plus } from "lucide";
import { useId } from "preact/hooks";
import { FONTS, LAYOUTS, type Looks, type SteppedKey, stepLooks } from "../../utils/looks";
import { IconButton } from "../IconButton";
import { useI18n } from "../use-i18n";
import { type ListFonts, OwnFont } from "./OwnFont";
import { Switch } from "./Switch";
import { ThemeChoice } from "./ThemeChoice";

interface LooksFieldsProps {
  readonly looks: Looks;
  readonly onLooks: (change: Partial<Looks>) => void;
  /** True on pages of the extension, where no site's fonts are. */
  readonly onOwnPage?: boolean;
  /** Asks the browser for the names of installed fonts; `null` where it can't be asked. */
  readonly listFonts?: ListFonts | null;
}

/** All that can be chosen of how an article looks; every change shows at once. */
export function LooksFields({ looks, onLooks, ...fonts }: LooksFieldsProps) {
  const { t, number, percent } = useI18n();
  const stepper = { looks, onLooks };
  const { fontSize, measure, lineHeight, letterSpacing, wordSpacing } = looks;
  return (
    <div class="looks">
      <ThemeChoice chosen={looks.theme} onChoose={(theme) => onLooks({ theme })} />
      <FontChoice {...stepper} {...fonts} />
      <LayoutChoice {...stepper} />
      <Stepper {...stepper} name="fontSize" label={t("textSize")} shown={number(fontSize)} icons={SIZES} />
      <Stepper {...stepper} name="measure" label={t("lookMeasure")} shown={number(measure)} />
      <Stepper {...stepper} name="lineHeight" label={t("lookLineHeight")} shown={number(lineHeight)} />
      <Stepper {...stepper} name="letterSpacing" label={t("lookLetters")} shown={percent(letterSpacing)} />
      <Stepper {...stepper} name="wordSpacing" label={t("lookWords")} shown={percent(wordSpacing)} />
      <Switch
        label={t("lookJustify")}
        on={looks.align === "justify"}
        onChange={(on) => onLooks({ align: on ? "justify" : "start" })}
      />
      <Switch label={t("lookHyphens")} on={looks.hyphens} onChange={(hyphens) => onLooks({ hyphens })} />
      <Switch
        label={t("lookIndent")}
        on={looks.paragraphs === "indent"}
        onChange={(on) => onLooks({ paragraphs: on ? "indent" : "gap" })}
      />
      <Switch label={t("lookVertical")} on={looks.vertical} onChange={(vertical) => onLooks({ vertical })} />
    </div>
  );
}

function FontChoice({ looks, onLooks, onOwnPage = false, listFonts = null }: LooksFieldsProps) {
  const { t } = useI18n();
  const id = useId();
  const choose = (value: string) => onLooks({ font: FONTS.find((font) => font === value) ?? looks.font });
  return (
    <>
      <p class="look">
        <label for={id}>{t("lookFont")}</label>
        <select id={id} value={looks.font} onChange={(event) => choose(event.currentTarget.value)}>
          {FONTS.map((font) => (
            <option key={font} value={font}>
              {font in FONT_MESSAGES
                ? t(FONT_MESSAGES[font as keyof typeof FONT_MESSAGES])
                : FONT_NAMES[font as keyof typeof FONT_NAMES]}
            </option>
          ))}
        </select>
      </p>
      {looks.font === "own" && (
        <OwnFont name={looks.ownFont} listFonts={listFonts} onName={(ownFont) => onLooks({ ownFont })} />
      )}
      {looks.font === "site" && onOwnPage && <p class="look-hint">{t("lookFontSiteHint")}</p>}
    </>
  );
}

const FONT_MESSAGES = {
  system: "lookFontSystem",
  site: "lookFontSite",
  own: "lookFontOwn",
} as const;

function LayoutChoice({ looks, onLooks }: LooksFieldsProps) {
  const { t } = useI18n();
  const id = useId();
  const choose = (value: string) =>
    onLooks({ layout: LAYOUTS.find((layout) => layout === value) ?? looks.layout });
  return (
    <p class="look">
      <label for={id}>{t("lookLayout")}</label>
      <select id={id} value={looks.layout} onChange={(event) => choose(event.currentTarget.value)}>
        {LAYOUTS.map((layout) => (
          <option key={layout} value={layout}>
            {t(`layout_${layout}`)}
          </option>
        ))}
      </select>
    </p>
  );
}

/** Proper names, the same in every language. */
const FONT_NAMES = {
  literata: "Literata",
  "source-serif": "Source Serif",
  inter: "Inter",
  atkinson: "Atkinson Hyperlegible",
  lexend: "Lexend",
  opendyslexic: "OpenDyslexic",
} as const;

const SIZES = { less: AArrowDown, more: AArrowUp };
const STEPS = { less: Minus, more: Plus };

interface StepperProps extends LooksFieldsProps {
  readonly name: SteppedKey;
  readonly label: string;
  /** Its value in words. */
  readonly shown: string;
  readonly icons?: typeof STEPS;
}

function Stepper({ looks, onLooks, name, label, shown, icons = STEPS }: StepperProps) {
  const { t } = useI18n();
  const step = (steps: number) => onLooks({ [name]: stepLooks(looks, name, steps) });
  return (
    <div class="look">
      <span>{label}</span>
      <IconButton icon={icons.less} label={t("lookLess", label)} onClick={() => step(-1)} />
      <output>{shown}</output>
      <IconButton icon={icons.more} label={t("lookMore", label)} onClick={() => step(1)} />
    </div>
  );
}
