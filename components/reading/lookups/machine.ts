/** The models that a browser may bring for text on the device, as far as they are used. */

/** @see https://developer.mozilla.org/docs/Web/API/Translator/availability_static */
type Availability = "unavailable" | "downloadable" | "downloading" | "available";

interface Languages {
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
}

interface Summary {
  readonly type: "tldr";
  readonly format: "plain-text";
  readonly length: "short";
}

interface Making {
  readonly signal: AbortSignal;
  monitor(model: EventTarget): void;
}

/** Makes a model that works as `Options` say; it may have to be downloaded first. */
export interface Maker<Options, Model> {
  availability(options: Options): Promise<Availability>;
  create(options: Options & Making): Promise<Model>;
}

interface Translator {
  translate(text: string): Promise<string>;
}

interface Summarizer {
  summarize(text: string): Promise<string>;
}

interface Detector {
  detect(text: string): Promise<readonly { readonly detectedLanguage: string }[]>;
}

interface Machine {
  readonly Translator?: Maker<Languages, Translator>;
  readonly Summarizer?: Maker<Summary, Summarizer>;
  readonly LanguageDetector?: Maker<object, Detector>;
}

/** What this browser has of them, on this page. */
export function machine(): Machine {
  return globalThis as Machine;
}

/** Tells whether it has any that the reader is offered. */
export function hasMachine(): boolean {
  const { Translator, Summarizer } = machine();
  return Translator !== undefined || Summarizer !== undefined;
}

const SUMMARY: Summary = { type: "tldr", format: "plain-text", length: "short" };

/** Sentences of a summary. */
const SENTENCES = 3;

/** What a job needs while it runs. */
export interface Running {
  readonly signal: AbortSignal;
  /** Called with the share of a model that is there, from 0 to 1. */
  readonly onLoading: (share: number) => void;
}

/** Something that a model does, and whether the model must be downloaded for it. */
export interface Job {
  readonly needsModel: () => Promise<boolean>;
  readonly run: (running: Running) => Promise<void>;
}

/** A model that is not there and can't be had is told by a rejection. */
async function mustLoad<Options, Model>(maker: Maker<Options, Model>, options: Options): Promise<boolean> {
  const availability = await maker.availability(options);
  if (availability === "unavailable") throw new Error("This browser has no model for it.");
  return availability !== "available";
}

function make<Options, Model>(
  maker: Maker<Options, Model>,
  options: Options,
  { signal, onLoading }: Running,
): Promise<Model> {
  const monitor = (model: EventTarget) =>
    model.addEventListener("downloadprogress", (event) => {
      if ("loaded" in event && typeof event.loaded === "number") onLoading(event.loaded);
    });
  return maker.create({ ...options, signal, monitor });
}

/** Sums `text` up in three sentences. */
export function summaryOf(
  maker: Maker<Summary, Summarizer>,
  text: string,
  show: (sentences: string) => void,
): Job {
  return {
    needsModel: () => mustLoad(maker, SUMMARY),
    run: async (running) => {
      const summary = await (await make(maker, SUMMARY, running)).summarize(text);
      const sentences = [...new Intl.Segmenter(undefined, { granularity: "sentence" }).segment(summary)];
      show(
        sentences
          .slice(0, SENTENCES)
          .map(({ segment }) => segment)
          .join("")
          .trim(),
      );
    },
  };
}

/** Translates `texts` one after the other, and hands each over as it comes. */
export function translationOf(
  maker: Maker<Languages, Translator>,
  texts: readonly string[],
  languages: Languages,
  show: (place: number, translated: string) => void,
): Job {
  return {
    needsModel: () => mustLoad(maker, languages),
    run: async (running) => {
      const translator = await make(maker, languages, running);
      for (const [place, text] of texts.entries()) {
        const translated = await translator.translate(text);
        if (running.signal.aborted) return;
        show(place, translated);
      }
    },
  };
}

/** The language that `text` is in: as the page says, or as the device's model hears it; `null` if neither knows. */
export async function languageOf(text: string, said: string): Promise<string | null> {
  if (said !== "") return said;
  const { LanguageDetector } = machine();
  const options = {};
  if (LanguageDetector === undefined || (await LanguageDetector.availability(options)) !== "available")
    return null;
  const running = { signal: new AbortController().signal, onLoading: () => undefined };
  const [first] = await (await make(LanguageDetector, options, running)).detect(text);
  return first?.detectedLanguage ?? null;
}
