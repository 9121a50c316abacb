import { Pause, Play, SkipBack, SkipForward, X } from "lucide";
import { useEffect } from "preact/hooks";
import type { Manner, MannerShelf } from "../../utils/manner";
import type { StandingText } from "../article/ArticleBody";
import { IconButton } from "../IconButton";
import { useI18n } from "../use-i18n";
import { AloudSettings } from "./AloudSettings";
import { useManner } from "./use-manner";
import { useRootKeys } from "./use-root-keys";
import { useSpeaker } from "./use-speaker";
import { useVoices, type Voice, voicesFor } from "./voices";

interface AloudProps {
  readonly text: StandingText;
  readonly scroller: HTMLElement;
  /** What the reader chose for each language. */
  readonly manners: MannerShelf;
  readonly onClose: () => void;
}

/** Reads the article aloud; where the device has no voices it says so. */
export function Aloud(props: AloudProps) {
  const { t } = useI18n();
  const voices = useVoices();
  const lang = props.text.body.lang || null;
  const [kept, keep] = useManner(lang, props.manners);
  return (
    <section class="reading-bar aloud" aria-label={t("aloud")}>
      {voices.length === 0 ? (
        <p role="alert">{t("aloudNoVoices")}</p>
      ) : (
        kept !== undefined && (
          <AloudControls
            {...props}
            voices={voicesFor(voices, lang)}
            lang={lang}
            kept={kept}
            onManner={keep}
          />
        )
      )}
      <IconButton icon={X} label={t("aloudClose")} onClick={props.onClose} />
    </section>
  );
}

interface AloudControlsProps extends Pick<AloudProps, "text" | "scroller"> {
  readonly lang: string | null;
  /** Those that speak the article's language, or all if none does. */
  readonly voices: readonly Voice[];
  /** What the reader chose; `null` if they did not. */
  readonly kept: Manner | null;
  readonly onManner: (manner: Manner) => void;
}

function AloudControls({ text, scroller, lang, voices, kept, onManner }: AloudControlsProps) {
  const { t } = useI18n();
  const manner = mannerWith(voices, kept);
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
      <AloudSettings voices={voices} manner={manner} onManner={onManner} onSleep={() => speaker.pause()} />
      {state.phase === "failed" && <p role="alert">{t("aloudFailed")}</p>}
    </>
  );
}

/** What was chosen, as far as its voice is still there. */
function mannerWith(voices: readonly Voice[], kept: Manner | null): Manner {
  const voice = voices.find(({ uri }) => uri === kept?.voice) ?? voices[0];
  return { voice: voice?.uri ?? null, rate: kept?.rate ?? 1 };
}
