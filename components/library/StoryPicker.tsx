import { useEffect, useState } from "preact/hooks";
import type { RelatedStory } from "../../utils/timeline";
import { Dialog } from "../Dialog";
import { useI18n } from "../use-i18n";

interface StoryPickerProps {
  /** The story that another one is wanted for. */
  readonly storyId: number;
  /** Stories for some words; for none those with the newest articles. */
  readonly find: (query: string) => Promise<readonly RelatedStory[]>;
  readonly onPick: (storyId: number) => void;
  readonly onClose: () => void;
}

/** A list of stories to choose one from, in a dialog that Escape closes. */
export function StoryPicker({ storyId, find, onPick, onClose }: StoryPickerProps) {
  const { t, plural } = useI18n();
  const [query, setQuery] = useState("");
  const [stories, setStories] = useState<readonly RelatedStory[]>([]);
  useEffect(() => {
    let current = true;
    find(query).then(
      (found) => current && setStories(found),
      () => current && setStories([]),
    );
    return () => {
      current = false;
    };
  }, [query]);
  const others = stories.filter((story) => story.storyId !== storyId);
  return (
    <Dialog title={t("joinAnother")} kind="story-picker" focus="input" onClose={onClose}>
      <input
        class="story-search"
        type="search"
        aria-label={t("findStory")}
        placeholder={t("findStory")}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      <ul>
        {others.map(({ storyId: id, label, articleCount }) => (
          <li key={id}>
            <button type="button" class="story-choice" onClick={() => onPick(id)}>
              <span dir="auto">{label}</span>
              <span class="related-count">{plural("libraryArticles", articleCount)}</span>
            </button>
          </li>
        ))}
      </ul>
      {others.length === 0 && <p role="status">{t("findStoryNone")}</p>}
    </Dialog>
  );
}
