import { useState } from "preact/hooks";
import type { LossKind } from "../../utils/library-manifest";
import type { TimelineEntry } from "../../utils/timeline";
import { AccessNotice } from "../article/AccessNotice";
import { ArticleBody } from "../article/ArticleBody";
import type { ToFragment } from "../article/body-fragment";
import { FreshCount } from "../article/FreshCount";
import { FurtherPages } from "../article/FurtherPages";
import { LoadImages } from "../article/LoadImages";
import { RemovedList } from "../article/RemovedList";
import { SelectionOffer } from "../article/SelectionOffer";
import { SentenceMarks } from "../article/SentenceMarks";
import type { Pointed } from "../article/sentence-marks";
import { Toast } from "../Toast";
import { noveltyHere } from "../timeline/novelty-here";
import { StoryPanel } from "../timeline/StoryPanel";
import { useHereInSight } from "../timeline/use-here-in-sight";
import { useI18n } from "../use-i18n";
import { useScroller } from "../use-scroller";
import { type PopupActions, PopupHeader, PopupTop, type SiteOpening } from "./PopupHeader";
import { PopupNotice } from "./PopupNotice";
import type { OpenArticle, PopupState, StoryHand } from "./popup-state";
import { ReportOffer } from "./ReportOffer";

interface PopupViewProps extends PopupActions {
  readonly state: PopupState;
  /** `null` where the page is of no site. */
  readonly site: SiteOpening | null;
  /** What the library has lost; `null` if nothing. */
  readonly loss: LossKind | null;
  readonly toFragment: ToFragment;
  readonly loadImages: boolean;
  readonly hrefOf: (entry: TimelineEntry) => string | null;
  readonly storyHrefOf: (storyId: number) => string;
  readonly hand: StoryHand;
  /** Called once the article's text is in the document. */
  readonly onContent: () => void;
}

/** The toolbar button's window: the cleaned article, and the story it belongs to. */
export function PopupView({ state, ...props }: PopupViewProps) {
  const { t } = useI18n();
  if (state.kind === "article") return <PopupArticle open={state} {...props} />;
  return (
    <div class="popup popup-bare">
      <header class="popup-header">
        <PopupTop onLibrary={props.onLibrary}>
          <span class="popup-name">{t("extensionName")}</span>
        </PopupTop>
      </header>
      {state.kind === "working" ? (
        <main class="notice">
          <p role="status">{t("working")}</p>
        </main>
      ) : (
        <PopupNotice state={state} onForce={props.onForce} onReport={props.onReport} />
      )}
    </div>
  );
}

interface PopupArticleProps extends Omit<PopupViewProps, "state"> {
  readonly open: OpenArticle;
}

function PopupArticle({ open, hrefOf, storyHrefOf, hand, ...props }: PopupArticleProps) {
  const [removedShown, setRemovedShown] = useState(false);
  const footer = useHereInSight<HTMLElement>(open.timeline);
  const [pointed, setPointed] = useState<Pointed>(null);
  const { timeline } = open;
  return (
    <div class="popup">
      <PopupHeader
        {...props}
        open={open}
        removedShown={removedShown}
        onToggleRemoved={() => setRemovedShown(!removedShown)}
      />
      <PopupText {...props} open={open} removedShown={removedShown} pointed={pointed} />
      {timeline !== null && (
        <footer class="popup-story" ref={footer}>
          <StoryPanel
            timeline={timeline}
            storyHref={storyHrefOf(timeline.storyId)}
            storyHrefOf={storyHrefOf}
            hrefOf={hrefOf}
            toSentence={{ kind: "point", point: (sentence) => setPointed({ sentence }) }}
            onTakeOut={hand.takeOut}
            onJoin={hand.join}
            compact
          />
        </footer>
      )}
      <PopupToast hand={hand} />
    </div>
  );
}

function PopupToast({ hand: { notice, dismiss } }: { readonly hand: StoryHand }) {
  const { t } = useI18n();
  if (notice === null) return null;
  const action = notice.undo && { label: t("undo"), run: notice.undo };
  return <Toast key={notice} message={t(notice.message)} action={action} onExpire={dismiss} />;
}

/** Of a selection nothing was taken out. */
const NOTHING: readonly number[] = [];

type PopupTextProps = Pick<
  PopupArticleProps,
  "open" | "toFragment" | "loadImages" | "onContent" | "onRestore" | "onAddPage" | "onReport"
> & {
  readonly removedShown: boolean;
  readonly pointed: Pointed;
};

function PopupText({ open, removedShown, pointed, onRestore, onAddPage, onReport, ...body }: PopupTextProps) {
  const main = useScroller<HTMLElement>();
  const [alone, setAlone] = useState(false);
  const { selection, restored, timeline } = open;
  const article = alone && selection !== null ? selection : open.article;
  const novelty = noveltyHere(timeline);
  return (
    <main class="popup-main" ref={main}>
      {selection !== null && <SelectionOffer selection={selection} shown={alone} onChange={setAlone} />}
      {removedShown && <PopupRemoved open={open} onRestore={onRestore} />}
      <AccessNotice access={article.access} />
      {novelty && (
        <p class="popup-novelty">
          <FreshCount novelty={novelty} />
        </p>
      )}
      {article.lead !== null && (
        <p class="popup-lead" lang={article.lang ?? undefined} dir={article.dir}>
          {article.lead}
        </p>
      )}
      <ArticleBody
        imageOffer={LoadImages}
        {...body}
        article={article}
        restored={alone ? NOTHING : restored}
        over={(text) => <SentenceMarks text={text} fresh={timeline?.freshSentences} pointed={pointed} />}
      />
      {!alone && <FurtherPages next={open.next} onAdd={onAddPage} />}
      <ReportOffer onReport={onReport} />
    </main>
  );
}

interface PopupRemovedProps {
  readonly open: OpenArticle;
  readonly onRestore: (restored: readonly number[]) => void;
}

function PopupRemoved({ open, onRestore }: PopupRemovedProps) {
  const { t } = useI18n();
  return (
    <section class="popup-removed" aria-label={t("removedTitle")}>
      <h2>{t("removedTitle")}</h2>
      <p class="popup-removed-hint">{t("removedHint")}</p>
      <RemovedList removed={open.article.removed} restored={open.restored} onChange={onRestore} />
    </section>
  );
}
