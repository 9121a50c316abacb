import type { DatedSentence, Mention } from "../../utils/timeline";
import { useI18n } from "../use-i18n";
import { writeDate } from "./dates";

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
  const { t, locale } = useI18n();
  return (
    <li class="mention">
      <p class="mention-note">
        {dated && <time dateTime={mention.on}>{writeDate(locale, mention.on, mention.until)}</time>}
        <span>{t("mentioned")}</span>
      </p>
      {mention.sentences.map((sentence) => (
        <p key={sentence.text} class="mention-sentence">
          {toSentence.kind === "link" ? (
            <a href={toSentence.hrefOf(mention)}>
              <AroundDate sentence={sentence} />
            </a>
          ) : (
            <button type="button" onClick={() => toSentence.point(sentence.text)}>
              <AroundDate sentence={sentence} />
            </button>
          )}
        </p>
      ))}
    </li>
  );
}

/** Characters before a date's own words that a row has room for. */
const BEFORE_DATE = 36;

/** The beginning of a sentence in the row, cut so that the words that name the date are in sight. */
function AroundDate({ sentence: { text, expression } }: { readonly sentence: DatedSentence }) {
  const at = Math.max(0, text.indexOf(expression));
  const cut = at > BEFORE_DATE ? text.lastIndexOf(" ", at - BEFORE_DATE / 2) + 1 : 0;
  return (
    <bdi>
      {cut > 0 && "… "}
      {text.slice(cut, at)}
      <b>{expression}</b>
      {text.slice(at + expression.length)}
    </bdi>
  );
}
