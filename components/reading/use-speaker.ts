import { useEffect, useLayoutEffect, useMemo, useState } from "preact/hooks";
import type { Manner } from "../../utils/manner";
import type { StandingText } from "../article/ArticleBody";
import { stepOf } from "../article/flow";
import { bodyText, rangeIn } from "./body-text";
import { placeInSight } from "./place";
import { type Sentence, sentenceAt, sentencesOf } from "./sentences";
import { Speaker, type SpeakerState } from "./speaker";
import { followSpoken, markSpoken, turnToSpoken } from "./spoken-marks";
import { systemEngine } from "./voices";

interface SpeakerOptions {
  readonly text: StandingText;
  readonly scroller: HTMLElement;
  readonly lang: string | null;
  readonly manner: Manner;
}

/** Reads the text aloud from the first sentence in sight, marks what is spoken, and keeps it in sight. */
export function useSpeaker({ text, scroller, lang, manner }: SpeakerOptions) {
  const { body } = text;
  const sentences = useMemo(() => sentencesOf(bodyText(body), lang), [text, lang]);
  const [state, setState] = useState<SpeakerState>({ phase: "paused", sentence: 0, word: null });
  const speaker = useMemo(() => {
    const first = sentenceAt(sentences, placeInSight(scroller, body) ?? 0);
    return new Speaker(systemEngine(), sentences, { first, manner, onState: setState });
  }, [sentences]);
  // A layout effect ends at once when the view goes, any other a frame later.
  useLayoutEffect(() => () => speaker.pause(), [speaker]);
  useEffect(() => speaker.setManner(manner), [speaker, manner.voice, manner.rate]);
  const spoken = state.phase === "ended" ? undefined : sentences[state.sentence];
  useLayoutEffect(() => {
    markSpoken(body, spoken ?? null, state.word);
    return () => markSpoken(body, null, null);
  }, [body, spoken, state.word]);
  const turns = stepOf(scroller) > 0;
  useLayoutEffect(() => {
    if (state.phase === "speaking") (turns ? turnToSpoken : followSpoken)(body, scroller);
  }, [body, scroller, spoken, turns && state.word, state.phase]);
  useSpeakFrom(body, sentences, (sentence) => speaker.speak(sentence));
  return { speaker, state };
}

/** A click on a sentence goes on from there. */
function useSpeakFrom(
  body: HTMLElement,
  sentences: readonly Sentence[],
  speak: (sentence: number) => void,
): void {
  useLayoutEffect(() => {
    const stop = new AbortController();
    const from = (event: MouseEvent) => {
      const place = sentenceUnder(body, sentences, event);
      if (place !== null) speak(place);
    };
    body.addEventListener("click", from, { signal: stop.signal });
    return () => stop.abort();
  }, [body, sentences]);
}

/** The sentence that a pointer is on; `null` on links, and where there is none. */
function sentenceUnder(body: Element, sentences: readonly Sentence[], event: MouseEvent): number | null {
  const { target, clientX, clientY } = event;
  if (!(target instanceof Element) || target.closest("a[href], summary, mark.highlight") !== null)
    return null;
  const text = bodyText(body);
  const place = sentences.findIndex(
    (sentence) =>
      sentence.block?.contains(target) === true && isOn(rangeIn(text, sentence), clientX, clientY),
  );
  return place === -1 ? null : place;
}

function isOn(range: Range | null, x: number, y: number): boolean {
  const boxes = [...(range?.getClientRects() ?? [])];
  return boxes.some(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom);
}
