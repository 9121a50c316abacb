import { useI18n } from "../use-i18n";

/** Dots that a row has room for. */
const MAX_DOTS = 6;

interface StoryMarkProps {
  readonly label: string;
  readonly articleCount: number;
}

/** A story in one line: a little rail with a dot for each article, and its name. */
export function StoryMark({ label, articleCount }: StoryMarkProps) {
  const { plural } = useI18n();
  const dots = Array.from({ length: Math.min(articleCount, MAX_DOTS) }, (_, index) => index);
  return (
    <span class="story-mark" title={plural("libraryArticles", articleCount)}>
      <span class="row-rail" aria-hidden="true">
        {dots.map((dot) => (
          <i key={dot} />
        ))}
      </span>
      <span class="story-mark-label" dir="auto">
        {label}
      </span>
    </span>
  );
}
