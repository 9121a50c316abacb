import { Pause, Play, SkipBack, SkipForward, X } from "lucide";
import { useEffect, useState } from "preact/hooks";
import type { StandingText } from "../article/ArticleBody";
import { IconButton } from "../IconButton";
import { useI18n } from "../use-i18n";
import { AloudSettings } from "./AloudSettings";
import type { Manner } from "./speaker";
import { useRootKeys } from "./use-root-keys";
import { useSpeaker } from "./use-speaker";
import { useVoices, type Voice, voicesFor } from "./voices";

interface AloudProps {
  readonly text: StandingText;
  readonly scroller: HTMLElement;
  readonly onClose: () => void;
}

/** Reads the article aloud; where the device has no voices it says so. */
export function Aloud(props: AloudProps) {
  const { t } = useI18n();
  const voices = useVoices();
  return (
    <section class="reading-bar aloud" aria-label={t("aloud")}>
      {voices.length === 0 ? (
        <p role="alert">{t("aloudNoVoices")}</p>
      ) : (
        <AloudControls {...props} voices={voices} />
      )}
      <IconButton icon={X} label={t("aloudClose")} onClick={props.onClose} />
    </section>
  );
}

function AloudControls({ text, scroller, voices }: AloudProps & { readonly voices: readonly Voice[] }) {
  const { t } = useI18n();
  const lang = text.body.lang || null;
  const fitting = voicesFor(voices, lang);
  const [manner, setManner] = useState<Manner>({ voice: fitting[0]?.uri ?? null, rate: 1 });
  const { speaker, state } = useSpeaker({ text, scroller, lang, manner });
  const speaking = state.phase === "speaking";
  const toggle = () => (speaking ? speaker.pause() : speaker.speak());
  useEffect(() => speaker.speak(), [speaker]);
  useRootKeys(text.body, {
    aloud: toggle,
    aloudPrevious: () => speaker.step(-1),
    aloudNext: () => speaker.step(1),
    aloudPreviousParagraph: () => speaker.stepParagraph(-1),
    aloudNextParagraph: () => speaker.stepParagraph(1),
  });
  return (
    <>
      <IconButton icon={SkipBack} label={t("aloudPrevious")} onClick={() => speaker.step(-1)} />
      <IconButton
        icon={speaking ? Pause : Play}
        label={t(speaking ? "aloudPause" : "aloudPlay")}
        onClick={toggle}
      />
      <IconButton icon={SkipForward} label={t("aloudNext")} onClick={() => speaker.step(1)} />
      <AloudSettings voices={fitting} manner={manner} onManner={setManner} onSleep={() => speaker.pause()} />
      {state.phase === "failed" && <p role="alert">{t("aloudFailed")}</p>}
    </>
  );
}
