import { X } from "lucide";
import type { StandingText } from "../article/ArticleBody";
import { goToMark } from "../article/sentence-marks";
import { IconButton } from "../IconButton";
import { useI18n } from "../use-i18n";
import { HighlightList } from "./HighlightList";
import { marksOf } from "./highlight-marks";
import type { Highlights } from "./use-highlights";

interface HighlightSideProps {
  readonly text: StandingText;
  readonly highlights: Highlights;
  readonly onClose: () => void;
}

/** The highlights of the article beside its text; each leads to its place. The page below can't read them. */
export function HighlightSide({ text, highlights, onClose }: HighlightSideProps) {
  const { t } = useI18n();
  const open = (id: string) => marksOf(text.body, id).slice(0, 1).forEach(goToMark);
  return (
    <aside class="highlight-side" aria-label={t("highlights")}>
      <IconButton icon={X} label={t("highlightsClose")} onClick={onClose} />
      <HighlightList placed={highlights.placed} onOpen={open} onRemove={highlights.remove} />
    </aside>
  );
}
