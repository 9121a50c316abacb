import { Minus, Plus, X } from "lucide";
import type { MessageKey } from "../../utils/i18n";
import { Button } from "../Button";
import { IconButton } from "../IconButton";
import { useI18n } from "../use-i18n";
import {
  type FocusMode,
  type FocusState,
  WEIGHT_SHARES,
  withMode,
  withNextWeight,
  withScrolling,
  withSpeed,
} from "./focus";

interface FocusBarProps {
  readonly focus: FocusState;
  readonly onFocus: (focus: FocusState) => void;
  readonly onClose: () => void;
}

const MODES: readonly (readonly [FocusMode, MessageKey])[] = [
  ["line", "focusLine"],
  ["ruler", "focusRuler"],
  ["paragraph", "focusParagraph"],
];

/** All aids to the eyes; each has a key of its own, too. */
export function FocusBar({ focus, onFocus, onClose }: FocusBarProps) {
  const { t, number } = useI18n();
  const bold =
    focus.weight === 0
      ? t("focusBold")
      : t("focusBoldDegree", number(focus.weight), number(WEIGHT_SHARES.length - 1));
  return (
    <section class="reading-bar focus-bar" aria-label={t("focusAids")}>
      {MODES.map(([mode, label]) => (
        <Button key={mode} pressed={focus.mode === mode} onClick={() => onFocus(withMode(focus, mode))}>
          {t(label)}
        </Button>
      ))}
      <Button pressed={focus.weight > 0} onClick={() => onFocus(withNextWeight(focus))}>
        {bold}
      </Button>
      <Button pressed={focus.speed !== null} onClick={() => onFocus(withScrolling(focus))}>
        {t("focusScroll")}
      </Button>
      {focus.speed !== null && (
        <>
          <IconButton icon={Minus} label={t("focusSlower")} onClick={() => onFocus(withSpeed(focus, -1))} />
          <IconButton icon={Plus} label={t("focusFaster")} onClick={() => onFocus(withSpeed(focus, 1))} />
        </>
      )}
      <IconButton icon={X} label={t("focusClose")} onClick={onClose} />
    </section>
  );
}
