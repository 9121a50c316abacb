import { Pause, Play } from "lucide";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Button } from "../Button";
import { useI18n } from "../use-i18n";
import { pauseAll, playingOn } from "./page-media";

/** Says how much plays on the page below, and pauses it on request, until the overlay closes. */
export function PageMedia() {
  const { t, plural } = useI18n();
  const [playing, setPlaying] = useState(0);
  const [paused, setPaused] = useState(false);
  const goOn = useRef<(() => void) | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const look = () => setPlaying(playingOn(document).length);
    look();
    for (const type of ["playing", "pause", "ended", "emptied"])
      document.addEventListener(type, look, { signal: stop.signal, capture: true });
    return () => stop.abort();
  }, []);
  const resume = () => {
    goOn.current?.();
    goOn.current = null;
  };
  // A layout effect ends at once when the overlay closes.
  useLayoutEffect(() => resume, []);
  const pause = () => {
    goOn.current = pauseAll(playingOn(document));
    setPaused(true);
  };
  const playOn = () => {
    resume();
    setPaused(false);
  };
  if (playing === 0 && !paused) return null;
  return (
    <aside class="page-media">
      <span role="status">{playing > 0 ? plural("mediaPlaying", playing) : t("mediaPaused")}</span>
      {playing > 0 ? (
        <Button icon={Pause} onClick={pause}>
          {t("mediaPause")}
        </Button>
      ) : (
        <Button icon={Play} onClick={playOn}>
          {t("mediaGoOn")}
        </Button>
      )}
    </aside>
  );
}
