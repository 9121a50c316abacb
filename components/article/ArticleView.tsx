import type { ComponentChildren } from "preact";
import type { Article } from "../../utils/article";
import { AccessNotice } from "./AccessNotice";
import { ArticleBody, type ArticleBodyProps } from "./ArticleBody";
import { ArticleMeta } from "./ArticleMeta";

interface ArticleViewProps extends ArticleBodyProps {
  readonly article: Article;
  /** What stands between the title and the text: actions, notes. */
  readonly children?: ComponentChildren;
}

/** A whole article to read: where it is from, its title and standfirst, and its text. */
export function ArticleView({ article, children, ...body }: ArticleViewProps) {
  const { lead, lang, dir, title } = article;
  return (
    <article class="article">
      <header class="article-header" dir={dir}>
        <ArticleMeta article={article} />
        <h1 class="article-title" lang={lang ?? undefined}>
          {title}
        </h1>
        {lead !== null && (
          <p class="article-lead" lang={lang ?? undefined}>
            {lead}
          </p>
        )}
        {children}
        <AccessNotice access={article.access} />
      </header>
      <ArticleBody article={article} {...body} />
    </article>
  );
}
