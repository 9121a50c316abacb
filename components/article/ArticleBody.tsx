import { Image } from "lucide";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Article, Removal } from "../../utils/article";
import { Button } from "../Button";
import { useI18n } from "../use-i18n";
import { bodyFragment, countHeldImages, loadAtOnce, type ToFragment } from "./body-fragment";
import { FreshBars } from "./FreshBars";
import { ROLE_MESSAGES } from "./roles";
import { goToMark, markedSentences, markSentences, type Pointed } from "./sentence-marks";

export interface ArticleBodyProps {
  readonly article: Pick<Article, "html" | "removed" | "lang" | "dir">;
  /** Ids of removed blocks that the reader has put back. */
  readonly restored: readonly number[];
  /** True where remote images load without a question. */
  readonly loadImages: boolean;
  readonly toFragment: ToFragment;
  /** Where the text's links open; pages of the extension stay where they are. */
  readonly linkTarget?: "_blank" | "_self";
  /** Sentences that are new to the reader, in the order of the text: they get a line in the margin. */
  readonly fresh?: readonly string[] | undefined;
  readonly pointed?: Pointed;
  /** Called once the content is in the document, and again after each change of it. */
  readonly onContent?: (body: HTMLElement) => void;
}

const NONE: readonly string[] = [];

/** From so many blocks on, those out of sight are laid out only when they come near: the first page then stands sooner. */
const LONG_BLOCKS = 400;

/** The article's text. Remote images wait for a button. */
export function ArticleBody({ article, restored, loadImages, toFragment, ...options }: ArticleBodyProps) {
  const { linkTarget = "_blank", fresh = NONE, pointed = null, onContent } = options;
  const { t, plural } = useI18n();
  const body = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState(false);
  const [held, setHeld] = useState(0);
  const load = loadImages || asked;
  useLayoutEffect(() => {
    if (body.current === null) return;
    const render = (html: string) => toFragment(html, { loadImages: load });
    const labelOf = ({ role }: Removal) => t("restoredLabel", t(ROLE_MESSAGES[role]));
    const fragment = bodyFragment(article, { restored, render, labelOf, linkTarget });
    if (asked) loadAtOnce(fragment);
    body.current.replaceChildren(fragment);
    body.current.classList.toggle("article-body-long", body.current.childElementCount > LONG_BLOCKS);
    setHeld(countHeldImages(body.current));
    onContent?.(body.current);
  }, [article, restored, load, toFragment]);
  useLayoutEffect(() => {
    if (body.current !== null) markSentences(body.current, "fresh", fresh, t("freshSentence"));
  }, [article, restored, load, fresh]);
  useLayoutEffect(() => {
    if (body.current === null) return;
    markSentences(body.current, "pointed", pointed ? [pointed.sentence] : [], t("pointedSentence"));
    markedSentences(body.current, "pointed").forEach(goToMark);
  }, [article, pointed]);
  return (
    <>
      {held > 0 && (
        <p class="load-images">
          <Button icon={Image} title={t("loadImagesHint")} onClick={() => setAsked(true)}>
            {plural("loadImages", held)}
          </Button>
        </p>
      )}
      <div class="article-text" dir={article.dir}>
        {fresh.length > 0 && <FreshBars body={body} marked={fresh} />}
        <div ref={body} class="article-body" lang={article.lang ?? undefined} dir={article.dir} />
      </div>
    </>
  );
}
