import { useLayoutEffect, useState } from "preact/hooks";
import { type Manner, RATES } from "../../utils/manner";
import { useI18n } from "../use-i18n";
import type { Voice } from "./voices";

interface AloudSettingsProps {
  /** Those that speak the article's language, or all if none does. */
  readonly voices: readonly Voice[];
  readonly manner: Manner;
  readonly onManner: (manner: Manner) => void;
  /** Called when the time is over. */
  readonly onSleep: () => void;
}

/** Minutes after which it falls silent. */
const SLEEP_MINUTES = [5, 10, 15, 30, 60] as const;

/** Speed, voice and sleep timer. */
export function AloudSettings({ voices, manner, onManner, onSleep }: AloudSettingsProps) {
  const { t, number } = useI18n();
  return (
    <>
      <label>
        <span>{t("aloudSpeed")}</span>
        <select
          value={String(manner.rate)}
          onChange={({ currentTarget }) => onManner({ ...manner, rate: Number(currentTarget.value) })}
        >
          {RATES.map((rate) => (
            <option key={rate} value={String(rate)}>{`${number(rate)}×`}</option>
          ))}
        </select>
      </label>
      <label class="aloud-voice">
        <span>{t("aloudVoice")}</span>
        <select
          value={manner.voice ?? ""}
          onChange={({ currentTarget }) => onManner({ ...manner, voice: currentTarget.value })}
        >
          {voices.map(({ uri, name, lang }) => (
            <option key={uri} value={uri}>{`${name} (${lang})`}</option>
          ))}
        </select>
      </label>
      <SleepTimer onSleep={onSleep} />
    </>
  );
}

function SleepTimer({ onSleep }: Pick<AloudSettingsProps, "onSleep">) {
  const { t, plural } = useI18n();
  const [minutes, setMinutes] = useState(0);
  useLayoutEffect(() => {
    if (minutes === 0) return;
    const asleep = () => {
      setMinutes(0);
      onSleep();
    };
    const timer = setTimeout(asleep, minutes * MINUTE_MS);
    return () => clearTimeout(timer);
  }, [minutes]);
  return (
    <label>
      <span>{t("aloudSleep")}</span>
      <select
        value={String(minutes)}
        onChange={({ currentTarget }) => setMinutes(Number(currentTarget.value))}
      >
        <option value="0">{t("aloudSleepOff")}</option>
        {SLEEP_MINUTES.map((count) => (
          <option key={count} value={String(count)}>
            {plural("minutes", count)}
          </option>
        ))}
      </select>
    </label>
  );
}

const MINUTE_MS = 60_000;
