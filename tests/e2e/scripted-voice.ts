/** A voice that says what it is told, word by word, when a test has it do so. What runs in the page travels as source. */
import { eventually, type Root, type Surface } from "../browser/driver.ts";

/** Puts voices into the page in place of the system's: Ada, who speaks British English, and Bea, who speaks American. */
export function putScriptedVoices(): void {
  const voices = [
    { voiceURI: "scripted", name: "Ada", lang: "en-GB" },
    { voiceURI: "second", name: "Bea", lang: "en-US" },
  ];
  const engine = Object.assign(new EventTarget(), {
    utterance: null as object | null,
    at: 0,
    getVoices: () => voices,
    speak: (utterance: object) => Object.assign(engine, { utterance, at: 0 }),
    cancel: () => Object.assign(engine, { utterance: null }),
  });
  Object.defineProperty(window, "speechSynthesis", { value: engine, configurable: true });
  class Utterance {
    readonly text: string;
    constructor(text: string) {
      this.text = text;
    }
  }
  Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Utterance, configurable: true });
}

/** Has the voice say its next word, and gives it; at a sentence's end it ends that first. `null` while it has nothing to say. */
export function sayWord(): string | null {
  interface Said {
    readonly text: string;
    onboundary(event: { name: string; charIndex: number; charLength: number }): void;
    onend(): void;
  }
  const engine = window.speechSynthesis as unknown as { utterance: Said | null; at: number };
  const find = () => /\S+/.exec(engine.utterance?.text.slice(engine.at) ?? "");
  if (engine.utterance !== null && find() === null) engine.utterance.onend();
  const found = find();
  if (engine.utterance === null || found === null) return null;
  const charIndex = engine.at + found.index;
  engine.at = charIndex + found[0].length;
  engine.utterance.onboundary({ name: "word", charIndex, charLength: found[0].length });
  return found[0];
}

/** Has the voice end its sentence; false if it says none. */
export function endSentence(): boolean {
  const { utterance } = window.speechSynthesis as unknown as { utterance: { onend(): void } | null };
  utterance?.onend();
  return utterance !== null;
}

/** What the voice was last told to say; `null` while it is silent. */
export function told(): { readonly text: string; readonly rate: number } | null {
  const { utterance } = window.speechSynthesis as unknown as {
    utterance: { readonly text: string; readonly rate: number } | null;
  };
  return utterance === null ? null : { text: utterance.text, rate: utterance.rate };
}

/** The sentence that is marked as spoken. */
export function spoken(surface: Surface): Promise<string> {
  return surface.run((root: Root) =>
    [...root.querySelectorAll("mark.spoken-sentence")].map((mark) => mark.textContent).join(""),
  );
}

/** Waits until a sentence that begins so is marked as spoken. */
export async function hears(surface: Surface, beginning: string): Promise<void> {
  await eventually(`“${beginning}” aloud`, async () => (await spoken(surface)).startsWith(beginning));
}
