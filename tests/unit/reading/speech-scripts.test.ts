// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { bodyText } from "../../../components/reading/body-text";
import { sentencesOf } from "../../../components/reading/sentences";
import { Speaker, type SpeakerState, type Utterance } from "../../../components/reading/speaker";
import { markSpoken } from "../../../components/reading/spoken-marks";

/** Two paragraphs in each of ten scripts; the second has a word that is partly set apart, and a link. */
const SCRIPTS: readonly (readonly [script: string, lang: string, html: string])[] = [
  [
    "Latin",
    "de",
    "<p>Die Nachtfähre fährt wieder. Neunzig Menschen standen an Deck!</p><p>„Wir haben <em>lang</em>e gewartet“, sagte die <a href='#'>Hafenmeisterin</a>.</p>",
  ],
  [
    "Cyrillic",
    "uk",
    "<p>Нічний пором знову ходить. На палубі стояло дев’яносто людей.</p><p>«Ми <em>дов</em>го чекали», — сказала <a href='#'>начальниця</a> порту.</p>",
  ],
  [
    "Greek",
    "el",
    "<p>Το νυχτερινό πλοίο ταξιδεύει ξανά. Ενενήντα άνθρωποι ήταν στο κατάστρωμα.</p><p>«Περιμέναμε <em>πο</em>λύ», είπε η <a href='#'>λιμενάρχης</a>.</p>",
  ],
  [
    "Arabic",
    "ar",
    "<p>عادت العبّارة الليلية إلى الإبحار. كان على سطحها تسعون شخصًا.</p><p>قالت <a href='#'>مديرة</a> الميناء: «انتظرنا <em>طوي</em>لًا».</p>",
  ],
  [
    "Hebrew",
    "he",
    "<p>מעבורת הלילה שבה להפליג. על הסיפון עמדו תשעים איש.</p><p>״חיכינו <em>הר</em>בה זמן״, אמרה <a href='#'>מנהלת</a> הנמל.</p>",
  ],
  [
    "Devanagari",
    "hi",
    "<p>रात की नाव फिर चल पड़ी। डेक पर नब्बे लोग खड़े थे।</p><p>“हमने <em>बहु</em>त इंतज़ार किया,” <a href='#'>बंदरगाह</a> की प्रमुख ने कहा।</p>",
  ],
  [
    "Thai",
    "th",
    "<p>เรือข้ามฟากกลางคืนกลับมาแล่นอีกครั้ง มีผู้โดยสารเก้าสิบคนอยู่บนดาดฟ้า</p><p>หัวหน้าท่าเรือบอกว่า<em>เรา</em>รอมา<a href='#'>นาน</a>แล้ว</p>",
  ],
  [
    "Chinese",
    "zh",
    "<p>夜间渡轮又开航了。甲板上站着九十个人。</p><p>港口主任说：“我们<em>等</em>了很久，<a href='#'>船</a>终于来了。”</p>",
  ],
  [
    "Japanese",
    "ja",
    "<p>夜のフェリーがまた動き出した。甲板には九十人が立っていた。</p><p>「私たちは<em>長</em>い間待っていました」と<a href='#'>港長</a>は話した。</p>",
  ],
  [
    "Korean",
    "ko",
    "<p>야간 여객선이 다시 출항했다. 갑판에는 아흔 명이 서 있었다.</p><p>“우리는 <em>오</em>래 기다렸습니다.” <a href='#'>항만장</a>이 말했다.</p>",
  ],
];

/** The words of an utterance as an engine of its language tells them: where they begin, and how long they are. */
function wordsIn({ text, lang }: Utterance): readonly (readonly [at: number, length: number])[] {
  const segments = new Intl.Segmenter(lang ?? undefined, { granularity: "word" }).segment(text);
  return [...segments]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => [index, segment.length]);
}

function bodyOf(html: string): HTMLElement {
  const body = document.createElement("div");
  body.className = "article-body";
  body.append(...new DOMParser().parseFromString(html, "text/html").body.childNodes);
  return body;
}

/** Reads `html` to its end; what the engine said at each word, and what was marked then. */
function readThrough(html: string, lang: string, tellsLength: boolean) {
  const body = bodyOf(html);
  const sentences = sentencesOf(bodyText(body), lang);
  let state: SpeakerState | null = null;
  const heard: Utterance[] = [];
  const speaker = new Speaker(
    { speak: (utterance) => void heard.push(utterance), cancel: () => undefined },
    sentences,
    { first: 0, manner: { voice: null, rate: 1 }, onState: (now) => (state = now) },
  );
  const steps: { said: string; marked: string; within: boolean }[] = [];
  speaker.speak();
  for (let utterance = heard.shift(); utterance !== undefined; utterance = heard.shift()) {
    for (const [at, length] of wordsIn(utterance)) {
      utterance.onWord(at, tellsLength ? length : undefined);
      const { sentence, word } = state ?? { sentence: 0, word: null };
      markSpoken(body, sentences[sentence] ?? null, word);
      const marks = [...body.querySelectorAll("mark.spoken-word")];
      steps.push({
        said: utterance.text.slice(at, at + length),
        marked: marks.map(({ textContent }) => textContent).join(""),
        within: marks.length > 0 && marks.every((mark) => mark.closest("mark.spoken-sentence") !== null),
      });
    }
    utterance.onEnd();
  }
  return { steps, text: body.textContent };
}

describe.each(SCRIPTS)("Read aloud in %s", (_script, lang, html) => {
  it("marks every word, and no other, when the engine comes to it", () => {
    const { steps, text } = readThrough(html, lang, true);
    expect(steps.length).toBeGreaterThan(8);
    expect(steps.map(({ marked }) => marked)).toEqual(steps.map(({ said }) => said));
    expect(steps.every(({ within }) => within)).toBe(true);
    expect(text).toBe(bodyOf(html).textContent);
  });

  it("marks every word from its beginning where the engine tells no lengths, and never two", () => {
    const { steps } = readThrough(html, lang, false);
    expect(steps.length).toBeGreaterThan(8);
    for (const { said, marked } of steps) {
      expect(marked.startsWith(said)).toBe(true);
      // What may stand beside it is punctuation, or in a few languages what is written on without a space.
      expect(marked.slice(said.length)).not.toMatch(/\s/);
    }
  });
});

describe("Read aloud where words stand without spaces", () => {
  it.each(["th", "zh", "ja"])("marks no more than the word in %s", (lang) => {
    const html = SCRIPTS.find(([, own]) => own === lang)?.[2] ?? "";
    const { steps } = readThrough(html, lang, false);
    expect(steps.map(({ marked }) => marked)).toEqual(steps.map(({ said }) => said));
  });
});
