import { localDay } from "../local-day";
import { useI18n } from "../use-i18n";
import type { Rows, StoryRow } from "./rows";
import { Sentinel } from "./Sentinel";

interface StoryListProps {
  readonly list: Rows<StoryRow>;
  /** The story that is open; `null` if none. */
  readonly openId: number | null;
  readonly hrefOf: (storyId: number) => string;
}

/** Stories of several articles, that with the newest article first. */
export function StoryList({ list, openId, hrefOf }: StoryListProps) {
  const { plural, day } = useI18n();
  return (
    <>
      <ol class="list-day">
        {list.rows.map((story) => (
          <li key={story.id} class={story.id === openId ? "row row-open" : "row"}>
            <ul class="row-meta meta">
              <li>{plural("libraryArticles", story.articleCount)}</li>
              <li>{day(localDay(story.latestAt), "short", new Date().getFullYear())}</li>
            </ul>
            <h2 class="row-title" dir="auto">
              <a
                class="row-link"
                href={hrefOf(story.id)}
                data-story={story.id}
                aria-current={story.id === openId ? "true" : undefined}
              >
                {story.label}
              </a>
            </h2>
          </li>
        ))}
      </ol>
      {list.more && <Sentinel onNear={list.loadMore} />}
    </>
  );
}
