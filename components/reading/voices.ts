import { useLayoutEffect, useState } from "preact/hooks";
import type { SpeechEngine, Utterance } from "./speaker";

/** A voice of the system. */
export interface Voice {
  /** Its address: names are not unique. */
  readonly uri: string;
  readonly name: string;
  readonly lang: string;
}

/** Speaks with the system's voices. */
export function systemEngine(): SpeechEngine {
  return {
    speak: (utterance) => speechSynthesis.speak(asSystem(utterance)),
    cancel: () => speechSynthesis.cancel(),
  };
}

function asSystem({ text, lang, voice, rate, onWord, onEnd, onError }: Utterance): SpeechSynthesisUtterance {
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = speechSynthesis.getVoices().find(({ voiceURI }) => voiceURI === voice) ?? null;
  utterance.lang = utterance.voice?.lang ?? lang ?? "";
  utterance.rate = rate;
  utterance.onboundary = ({ name, charIndex, charLength }) =>
    name === "word" && onWord(charIndex, charLength);
  utterance.onend = onEnd;
  utterance.onerror = onError;
  return utterance;
}

/** The system's voices: browsers tell them late. */
export function useVoices(): readonly Voice[] {
  const [voices, setVoices] = useState(systemVoices);
  useLayoutEffect(() => {
    const stop = new AbortController();
    const changed = () => setVoices(systemVoices());
    speechSynthesis.addEventListener("voiceschanged", changed, { signal: stop.signal });
    return () => stop.abort();
  }, []);
  return voices;
}

function systemVoices(): readonly Voice[] {
  return speechSynthesis.getVoices().map(({ voiceURI, name, lang }) => ({ uri: voiceURI, name, lang }));
}

/** The voices for a language, those of its region first; all of them where none speaks it. */
export function voicesFor(voices: readonly Voice[], lang: string | null): readonly Voice[] {
  const wanted = normal(lang ?? "");
  const primary = (tag: string) => normal(tag).split("-", 1)[0];
  const same = voices.filter((voice) => wanted !== "" && primary(voice.lang) === primary(wanted));
  const near = (voice: Voice) => (normal(voice.lang) === wanted ? 0 : 1);
  return same.length > 0 ? [...same].sort((one, other) => near(one) - near(other)) : voices;
}

/** Android writes its tags with an underscore. */
function normal(tag: string): string {
  return tag.replace("_", "-").toLowerCase();
}
