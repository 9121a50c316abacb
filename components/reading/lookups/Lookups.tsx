import { X } from "lucide";
import { useEffect, useState } from "preact/hooks";
import type { StandingText } from "../../article/ArticleBody";
import { Button } from "../../Button";
import { IconButton } from "../../IconButton";
import { useI18n } from "../../use-i18n";
import { bodyText } from "../body-text";
import { LanguageChoice } from "./LanguageChoice";
import { type Job, languageOf, machine, summaryOf, translationOf } from "./machine";
import { type Placing, stretchesOf, takeTranslations } from "./translated-blocks";
import { type JobState, useJob } from "./use-job";

interface LookupsProps {
  readonly text: StandingText;
  readonly onClose: () => void;
}

/** What the browser's own models make of the text on the device: a translation, or a summary. Closing takes both away. */
export function Lookups({ text: { body }, onClose }: LookupsProps) {
  const { t, locale } = useI18n();
  const [target, setTarget] = useState(new Intl.Locale(locale).language);
  const [placing, setPlacing] = useState<Placing>("place");
  const [summary, setSummary] = useState<string | null>(null);
  const { state, start, goOn } = useJob();
  const { Translator, Summarizer } = machine();
  useEffect(() => () => takeTranslations(body), [body]);
  const translate = async (): Promise<Job> => {
    const { text } = bodyText(body);
    const source = await languageOf(text, body.lang);
    if (Translator === undefined || source === null) throw new Error("The language is not known.");
    takeTranslations(body);
    const stretches = stretchesOf(body, placing, target);
    const languages = { sourceLanguage: new Intl.Locale(source).language, targetLanguage: target };
    const texts = stretches.map((stretch) => stretch.text);
    return translationOf(Translator, texts, languages, (place, made) => stretches[place]?.put(made));
  };
  const place = (to: Placing) => {
    setPlacing(to);
    if (body.dataset.translation !== undefined) body.dataset.translation = to;
  };
  return (
    <section class="reading-bar lookups" aria-label={t("lookups")}>
      {summary !== null && <Summary text={summary} lang={body.lang} />}
      <p class="lookups-made">{t("machineMade")}</p>
      <div class="lookups-tools">
        {Translator !== undefined && (
          <>
            <LanguageChoice chosen={target} onChoose={setTarget} />
            <Button kind="primary" onClick={() => start(translate)}>
              {t("translate")}
            </Button>
            <Button pressed={placing === "place"} onClick={() => place("place")}>
              {t("translateInPlace")}
            </Button>
            <Button pressed={placing === "beside"} onClick={() => place("beside")}>
              {t("translateBeside")}
            </Button>
          </>
        )}
        {Summarizer !== undefined && (
          <Button onClick={() => start(async () => summaryOf(Summarizer, bodyText(body).text, setSummary))}>
            {t("summarize")}
          </Button>
        )}
        <IconButton icon={X} label={t("lookupsClose")} onClick={onClose} />
      </div>
      <JobNews state={state} onGoOn={goOn} />
    </section>
  );
}

function Summary({ text, lang }: { readonly text: string; readonly lang: string }) {
  return (
    <p class="lookups-summary" lang={lang} dir="auto">
      {text}
    </p>
  );
}

/** How far it is, and what the reader must agree to. */
function JobNews({ state, onGoOn }: { readonly state: JobState; readonly onGoOn: () => void }) {
  const { t, percent } = useI18n();
  if (state.kind === "asks")
    return (
      <p class="lookups-news" role="alert">
        {t("modelNeeded")}{" "}
        <Button kind="link" onClick={onGoOn}>
          {t("modelLoad")}
        </Button>
      </p>
    );
  if (state.kind === "failed")
    return (
      <p class="lookups-news" role="alert">
        {t("lookupFailed")}
      </p>
    );
  const loading = state.kind === "running" && state.loaded !== null && state.loaded < 1;
  return <p role="status">{loading ? t("modelLoading", percent(state.loaded ?? 0)) : null}</p>;
}
