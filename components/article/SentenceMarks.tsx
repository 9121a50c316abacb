import { useLayoutEffect } from "preact/hooks";
import { useI18n } from "../use-i18n";
import type { StandingText } from "./ArticleBody";
import { FreshBars } from "./FreshBars";
import { goToMark, markedSentences, markSentences, type Pointed } from "./sentence-marks";

interface SentenceMarksProps {
  readonly text: StandingText;
  /** Sentences that are new to the reader, in the order of the text: they get a line in the margin. */
  readonly fresh?: readonly string[] | undefined;
  readonly pointed: Pointed;
}

const NONE: readonly string[] = [];

/** Marks sentences of a text: those that are new to the reader, and one that they asked to see. */
export function SentenceMarks({ text, fresh = NONE, pointed }: SentenceMarksProps) {
  const { t } = useI18n();
  useLayoutEffect(() => markSentences(text.body, "fresh", fresh, t("freshSentence")), [text, fresh]);
  useLayoutEffect(() => {
    markSentences(text.body, "pointed", pointed ? [pointed.sentence] : [], t("pointedSentence"));
    markedSentences(text.body, "pointed").forEach(goToMark);
  }, [text, pointed]);
  return fresh.length > 0 ? <FreshBars body={text.body} marked={fresh} /> : null;
}
