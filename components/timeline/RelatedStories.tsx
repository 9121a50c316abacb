import type { RelatedStory } from "../../utils/timeline";
import { Button } from "../Button";
import { Link } from "../Link";
import { useI18n } from "../use-i18n";

export interface RelatedStoriesProps {
  readonly related: readonly RelatedStory[];
  /** Where a story stands; `null` for nowhere. */
  readonly storyHrefOf: (storyId: number) => string | null;
  /** Joins the story to this one; absent where nothing can be changed. */
  readonly onJoin?: ((storyId: number) => void) | undefined;
}

/** Stories that may be related: they are joined to nothing unless the reader joins them. */
export function RelatedStories({ related, storyHrefOf, onJoin }: RelatedStoriesProps) {
  const { t, plural } = useI18n();
  if (related.length === 0) return null;
  return (
    <section class="related">
      <h3 class="related-title">{t("maybeRelated")}</h3>
      <ul>
        {related.map(({ storyId, label, articleCount }) => {
          const href = storyHrefOf(storyId);
          return (
            <li key={storyId} class="related-story">
              <span class="related-label" dir="auto">
                {href === null ? label : <Link href={href}>{label}</Link>}
              </span>
              <span class="related-count">{plural("libraryArticles", articleCount)}</span>
              {onJoin && (
                <Button kind="link" onClick={() => onJoin(storyId)}>
                  {t("joinStory")}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
