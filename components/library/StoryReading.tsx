import { useEffect, useState } from "preact/hooks";
import type { Article } from "../../utils/article";
import { ArticleView } from "../article/ArticleView";
import type { ToFragment } from "../article/body-fragment";
import { LoadImages } from "../article/LoadImages";
import { SentenceMarks } from "../article/SentenceMarks";
import { useI18n } from "../use-i18n";

/** An article of a story, as the story is read in order. */
export interface StoryChapter {
  readonly articleId: number;
  readonly article: Article;
  readonly restored: readonly number[];
  /** Sentences that nothing before it in the story says. */
  readonly fresh: readonly string[];
}

interface StoryReadingProps {
  readonly load: () => Promise<readonly StoryChapter[]>;
  readonly loadImages: boolean;
  readonly toFragment: ToFragment;
  readonly hrefOf: (articleId: number) => string;
}

/** The whole story, one article after the other; what each adds has its line in the margin. */
export function StoryReading({ load, loadImages, toFragment, hrefOf }: StoryReadingProps) {
  const { t } = useI18n();
  const [chapters, setChapters] = useState<readonly StoryChapter[] | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    load().then(setChapters, () => setFailed(true));
  }, []);
  if (failed) return <p role="alert">{t("libraryActionFailed")}</p>;
  if (chapters === null) return <p role="status">{t("libraryLoading")}</p>;
  return (
    <div class="chapters">
      {chapters.map(({ articleId, article, restored, fresh }, place) => (
        <section key={articleId} class="chapter">
          <ArticleView
            imageOffer={LoadImages}
            article={article}
            restored={restored}
            loadImages={loadImages}
            toFragment={toFragment}
            over={(text) => place > 0 && <SentenceMarks text={text} fresh={fresh} pointed={null} />}
          >
            <p class="chapter-link">
              <a href={hrefOf(articleId)}>{t("openArticle")}</a>
            </p>
          </ArticleView>
        </section>
      ))}
    </div>
  );
}
