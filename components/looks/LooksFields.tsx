import { AArrowDown, AArrowUp, Minus, Plus } from "lucide";
import { useId } from "preact/hooks";
import { FONTS, type Looks, type SteppedKey, stepLooks } from "../../utils/looks";
import { IconButton } from "../IconButton";
import { useI18n } from "../use-i18n";
import { ThemeChoice } from "./ThemeChoice";

interface LooksFieldsProps {
  readonly looks: Looks;
  readonly onLooks: (change: Partial<Looks>) => void;
}

/** All that can be chosen of how an article looks; every change shows at once. */
export function LooksFields({ looks, onLooks }: LooksFieldsProps) {
  const { t, number, percent } = useI18n();
  const stepper = { looks, onLooks };
  const { fontSize, measure, lineHeight, letterSpacing, wordSpacing } = looks;
  return (
    <div class="looks">
      <ThemeChoice chosen={looks.theme} onChoose={(theme) => onLooks({ theme })} />
      <FontChoice {...stepper} />
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
    </div>
  );
}

function FontChoice({ looks, onLooks }: LooksFieldsProps) {
  const { t } = useI18n();
  const id = useId();
  const choose = (value: string) => onLooks({ font: FONTS.find((font) => font === value) ?? looks.font });
  return (
    <p class="look">
      <label for={id}>{t("lookFont")}</label>
      <select id={id} value={looks.font} onChange={(event) => choose(event.currentTarget.value)}>
        {FONTS.map((font) => (
          <option key={font} value={font}>
            {font === "system" ? t("lookFontSystem") : FONT_NAMES[font]}
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

interface SwitchProps {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

function Switch({ label, on, onChange }: SwitchProps) {
  return (
    <label class="look look-switch">
      <span>{label}</span>
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.currentTarget.checked)} />
    </label>
  );
}
