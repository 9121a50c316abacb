import type { Mention } from "../../utils/article";
import { useI18n } from "../use-i18n";

/** How a view leads to the sentence that names a date: within the text beside it, or by an address. */
export type ToSentence =
  | { readonly kind: "point"; readonly point: (sentence: string) => void }
  | { readonly kind: "link"; readonly hrefOf: (mention: Mention) => string };

interface MentionRowProps {
  readonly mention: Mention;
  /** True where the date stands in the row itself. */
  readonly dated: boolean;
  readonly toSentence: ToSentence;
}

/** A date that the text names, and the sentences that name it; each leads to its place. */
export function MentionRow({ mention, dated, toSentence }: MentionRowProps) {
  const { t, date } = useI18n();
  return (
    <li class="mention">
      <p class="mention-note">
        {dated && <time dateTime={mention.on}>{date(mention.on, mention.until)}</time>}
        <span>{t("mentioned")}</span>
      </p>
      {mention.sentences.map((sentence) => (
        <p key={sentence} class="mention-sentence" dir="auto">
          {toSentence.kind === "link" ? (
            <a href={toSentence.hrefOf(mention)}>{sentence}</a>
          ) : (
            <button type="button" onClick={() => toSentence.point(sentence)}>
              {sentence}
            </button>
          )}
        </p>
      ))}
    </li>
  );
}
