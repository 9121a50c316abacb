import { useMemo } from "preact/hooks";
import { type Article, articleText } from "../../utils/article";
import { countWords } from "../../utils/reading-time";
import { Button } from "../Button";
import { useI18n } from "../use-i18n";

interface SelectionOfferProps {
  /** What the reader had selected on the page. */
  readonly selection: Article;
  /** True while it is shown in the article's place. */
  readonly shown: boolean;
  readonly onChange: (shown: boolean) => void;
}

/** Offers to read what was selected alone, and the way back to the whole article. */
export function SelectionOffer({ selection, shown, onChange }: SelectionOfferProps) {
  const { t, plural } = useI18n();
  const words = useMemo(() => countWords(articleText(selection)), [selection]);
  return (
    <p class="selection-offer">
      {shown ? t("selectionShown") : plural("selectionWords", words)}{" "}
      <Button kind="link" onClick={() => onChange(!shown)}>
        {t(shown ? "selectionBack" : "selectionRead")}
      </Button>
    </p>
  );
}
