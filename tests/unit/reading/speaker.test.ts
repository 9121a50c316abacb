// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { bodyText } from "../../../components/reading/body-text";
import { type Sentence, sentenceAt, sentencesOf } from "../../../components/reading/sentences";
import {
  Speaker,
  type SpeakerState,
  type SpeechEngine,
  type Utterance,
} from "../../../components/reading/speaker";
import { pageSlugs, readPage } from "../../fixtures/pages";

/** An engine that speaks when it is told to, word by word. */
function scriptedEngine() {
  let current: Utterance | null = null;
  const engine: SpeechEngine = {
    speak: (utterance) => {
      current = utterance;
    },
    cancel: () => {
      current = null;
    },
  };
  /** Says all words of the utterance, then ends it. */
  const finish = (onWord: (said: string) => void) => {
    const utterance = current;
    if (utterance === null) return false;
    for (const { 0: word, index } of utterance.text.matchAll(/\S+/gu)) {
      utterance.onWord(index, word.length);
      onWord(word);
    }
    utterance.onEnd();
    return true;
  };
  return { engine, finish, current: () => current };
}

function bodyOf(html: string): HTMLElement {
  const body = document.createElement("div");
  body.className = "article-body";
  body.append(new DOMParser().parseFromString(html, "text/html").body);
  return body;
}

/** A speaker over `html`, its engine, and all that it said of its state. */
function stage(html: string, first = 0) {
  const text = bodyText(bodyOf(html));
  const sentences = sentencesOf(text, "en");
  const states: SpeakerState[] = [];
  const scripted = scriptedEngine();
  const manner = { voice: null, rate: 1 };
  const speaker = new Speaker(scripted.engine, sentences, {
    first,
    manner,
    onState: (state) => states.push(state),
  });
  const state = () => states.at(-1);
  return { ...scripted, speaker, sentences, state, text: text.text };
}

const TWO_PARAGRAPHS = "<p>One sentence. Another one.</p><p>A third sentence here. The last.</p>";

const wordsOf = (sentences: readonly Sentence[]) => sentences.map(({ text }) => text);

const scripts = pageSlugs()
  .map((slug) => readPage(slug))
  .filter(({ expected }) => Array.isArray(expected.body) && expected.body.length > 3)
  .slice(0, 10);

describe.each(scripts.map(({ slug, expected }) => [slug, expected.body] as const))(
  "Reading %s aloud",
  (_slug, body) => {
    it("marks each word while the engine says it", () => {
      const paragraphs = (body as readonly string[]).map((text) => `<p>${text.replaceAll("<", "&lt;")}</p>`);
      const { speaker, finish, state, text } = stage(paragraphs.join(""));
      const [said, marked]: [string[], string[]] = [[], []];
      speaker.speak();
      const follow = (word: string) => {
        said.push(word);
        const span = state()?.word;
        marked.push(span ? text.slice(span.start, span.end) : "");
      };
      while (finish(follow));
      expect(said.length).toBeGreaterThan(20);
      expect(marked).toEqual(said);
      expect(state()?.phase).toBe("ended");
    });
  },
);

describe("Reading aloud", () => {
  it("goes by sentences and paragraphs, and stops at both ends", () => {
    const { speaker, sentences, state } = stage(TWO_PARAGRAPHS);
    expect(wordsOf(sentences)).toEqual([
      "One sentence.",
      "Another one.",
      "A third sentence here.",
      "The last.",
    ]);
    speaker.step(1);
    expect(state()?.sentence).toBe(1);
    speaker.stepParagraph(-1);
    expect(state()?.sentence).toBe(0);
    speaker.stepParagraph(1);
    expect(state()?.sentence).toBe(2);
    speaker.step(9);
    expect(state()?.sentence).toBe(3);
    speaker.step(-9);
    expect(state()).toEqual({ phase: "paused", sentence: 0, word: null });
  });

  it("goes on with the word at which it was paused, or at which its voice was changed", () => {
    const { speaker, current, state, text } = stage(TWO_PARAGRAPHS);
    speaker.speak(2);
    current()?.onWord(8, 8);
    const late = current();
    speaker.pause();
    expect(current()).toBeNull();
    late?.onEnd();
    expect(state()).toMatchObject({ phase: "paused", sentence: 2 });
    speaker.speak();
    expect(current()?.text).toBe("sentence here.");
    current()?.onWord(9, undefined);
    const { start, end } = state()?.word ?? { start: 0, end: 0 };
    expect(text.slice(start, end)).toBe("here.");
    speaker.setManner({ voice: "another", rate: 1.5 });
    expect(current()).toMatchObject({ text: "here.", voice: "another", rate: 1.5 });
  });

  it("says that a voice has failed", () => {
    const { speaker, current, state } = stage(TWO_PARAGRAPHS);
    speaker.speak();
    current()?.onError();
    expect(state()?.phase).toBe("failed");
  });

  it("reads captions and the rows of tables, and neither code nor formulas", () => {
    const { sentences } =
      stage(`<p>Before.</p><figure><img alt="A pier"><figcaption>The pier.</figcaption></figure>
      <pre><code>let x = 1;</code></pre>
      <table><tr><th>Ship</th><th>Year</th></tr><tr><td>Gudrun</td><td>1931</td></tr></table><p>After.</p>`);
    expect(wordsOf(sentences)).toEqual(["Before.", "The pier.", "Ship", "Year", "Gudrun", "1931", "After."]);
    expect(sentences.map(({ paragraph }) => paragraph)).toEqual([0, 1, 2, 2, 3, 3, 4]);
  });

  it("does not end a sentence where the page's source ends a line", () => {
    const { sentences } = stage("<p>The ferry\nleft <b>at\nsix</b>. It\nsank.</p>");
    expect(wordsOf(sentences)).toEqual(["The ferry left at six.", "It sank."]);
  });

  it("leaves the quote that opens a sentence with it", () => {
    const { sentences } = stage("<p>本である。「待つ時間は短い」と話す。</p>");
    expect(wordsOf(sentences)).toEqual(["本である。", "「待つ時間は短い」と話す。"]);
  });

  it("begins where the reader is", () => {
    const { sentences, text } = stage(TWO_PARAGRAPHS);
    expect(sentenceAt(sentences, text.indexOf("third"))).toBe(2);
    expect(sentenceAt(sentences, text.length)).toBe(3);
  });
});
