import type { Span } from "../../utils/anchors";
import type { Manner } from "../../utils/manner";
import type { Sentence } from "./sentences";
import { wordEnd } from "./word-end";

/** What a voice is asked to say, and whom it tells about it. */
export interface Utterance {
  readonly text: string;
  readonly lang: string | null;
  /** The voice's address; `null` for the browser's choice. */
  readonly voice: string | null;
  /** 1 is the voice's own speed. */
  readonly rate: number;
  /** A word begins at this character of the text; engines need not say how long it is. */
  readonly onWord: (at: number, length: number | undefined) => void;
  readonly onEnd: () => void;
  readonly onError: () => void;
}

/** What speaks: one utterance at a time. */
export interface SpeechEngine {
  readonly speak: (utterance: Utterance) => void;
  /** Ends the utterance; what it still tells is not heeded. */
  readonly cancel: () => void;
}

export interface SpeakerState {
  readonly phase: "speaking" | "paused" | "ended" | "failed";
  /** The place of the sentence that is spoken. */
  readonly sentence: number;
  /** The word that is spoken, in characters of the text; `null` until the engine tells. */
  readonly word: Span | null;
}

/**
 * Reads sentences one after another.
 *
 * To pause is to end the utterance and to speak its rest later: many engines forget what they were told to hold.
 */
export class Speaker {
  #state: SpeakerState;
  #manner: Manner;
  readonly #engine: SpeechEngine;
  readonly #sentences: readonly Sentence[];
  readonly #onState: (state: SpeakerState) => void;
  /** Utterances before the last have no say any more. */
  #turn = 0;

  /** It is silent until it is asked to speak; then it begins with the sentence `first`. */
  constructor(
    engine: SpeechEngine,
    sentences: readonly Sentence[],
    options: {
      readonly first: number;
      readonly manner: Manner;
      readonly onState: (state: SpeakerState) => void;
    },
  ) {
    this.#engine = engine;
    this.#sentences = sentences;
    this.#manner = options.manner;
    this.#onState = options.onState;
    this.#state = { phase: "paused", sentence: options.first, word: null };
  }

  /** Begins at a sentence, or goes on with the word at which it was. */
  speak(sentence?: number): void {
    if (sentence !== undefined) this.#set({ sentence, word: null });
    this.#say();
  }

  pause(): void {
    this.#silence();
    this.#set({ phase: "paused" });
  }

  /** So many sentences on, or back; it goes on speaking if it spoke. */
  step(sentences: number): void {
    this.#move(this.#state.sentence + sentences);
  }

  /** So many paragraphs on, or back. */
  stepParagraph(paragraphs: number): void {
    this.#move(firstOfParagraph(this.#sentences, this.#state.sentence, paragraphs));
  }

  /** Speaks otherwise, from the word on at which it is. */
  setManner(manner: Manner): void {
    this.#manner = manner;
    if (this.#state.phase === "speaking") this.#say();
  }

  #say(): void {
    this.#silence();
    const { sentence: place, word } = this.#state;
    const sentence = this.#sentences[place];
    if (sentence === undefined) {
      this.#set({ phase: "ended", sentence: 0, word: null });
      return;
    }
    this.#set({ phase: "speaking" });
    const from = word === null ? 0 : word.start - sentence.start;
    const turn = this.#turn;
    const heeded = (act: () => void) => {
      if (turn === this.#turn) act();
    };
    this.#engine.speak({
      ...this.#manner,
      text: sentence.text.slice(from),
      lang: sentence.lang,
      onWord: (at, length) => heeded(() => this.#set({ word: wordIn(sentence, from + at, length) })),
      onEnd: () => heeded(() => this.speak(place + 1)),
      onError: () => heeded(() => this.#set({ phase: "failed" })),
    });
  }

  #move(sentence: number): void {
    const speaking = this.#state.phase === "speaking";
    this.#silence();
    this.#set({ sentence: Math.max(0, Math.min(this.#sentences.length - 1, sentence)), word: null });
    if (speaking) this.#say();
  }

  #silence(): void {
    this.#turn += 1;
    this.#engine.cancel();
  }

  #set(change: Partial<SpeakerState>): void {
    this.#state = { ...this.#state, ...change };
    this.#onState(this.#state);
  }
}

/** Engines need not say how long a word is. */
function wordIn({ start, text, lang }: Sentence, at: number, length: number | undefined): Span {
  return { start: start + at, end: start + (length ? at + length : wordEnd(text, at, lang)) };
}

/** The first sentence of the paragraph `count` paragraphs on; back goes to the beginning of this one first. */
function firstOfParagraph(sentences: readonly Sentence[], from: number, count: number): number {
  const here = sentences[from]?.paragraph ?? 0;
  const begin = sentences.findIndex(({ paragraph }) => paragraph === here);
  if (count < 0 && from > begin) return begin;
  const numbers = [...new Set(sentences.map(({ paragraph }) => paragraph))];
  const wanted = numbers[Math.max(0, Math.min(numbers.length - 1, numbers.indexOf(here) + count))];
  return sentences.findIndex(({ paragraph }) => paragraph === wanted);
}
