import { useState } from "preact/hooks";
import type { Addition, Article, NextPage } from "../../utils/article";
import type { FontBytes } from "../../utils/fonts";
import type { Font, LooksHere } from "../../utils/looks";
import type { Timeline, TimelineEntry } from "../../utils/timeline";
import { ArticleView } from "../article/ArticleView";
import type { ToFragment } from "../article/body-fragment";
import type { Pointed } from "../article/sentence-marks";
import { Part } from "../Part";
import type { Aid } from "../reading/Reading";
import { ReaderFacts } from "./ReaderFacts";
import { type ReaderPanel, ReaderTools } from "./ReaderTools";
import type { TextPanelProps } from "./TextPanel";

/** From this width on the panels stand beside the text; reader.css has the same number. */
const ROOMY = "(width >= 1240px)";

/** Of a selection nothing was taken out. */
const NOTHING: readonly number[] = [];

export interface ReaderViewProps extends TextPanelProps, Pick<LooksHere, "style"> {
  readonly article: Article;
  /** The next page of an article that its site spreads over several. */
  readonly next: NextPage | null;
  /** True once pages have been added. */
  readonly grown: boolean;
  readonly onAddPage: () => Promise<Addition>;
  /** What the reader had selected on the page; `null` if that is nothing, or all that is shown. */
  readonly selection: Article | null;
  /** Shows the selection at first, without the rest. */
  readonly startsAlone: boolean;
  /** The story that the article belongs to; `null` while it is not known. */
  readonly timeline: Timeline | null;
  /** As `Dress` tells it. */
  readonly failure: { readonly code: string } | null;
  readonly restored: readonly number[];
  readonly onRestore: (restored: readonly number[]) => void;
  readonly toFragment: ToFragment;
  /** Reads the faces of a font that have some of `characters`. */
  readonly readFonts: (request: { font: Font; characters: string }) => Promise<readonly FontBytes[]>;
  readonly hrefOf: (entry: TimelineEntry) => string | null;
  /** What scrolls. */
  readonly scroller: HTMLElement;
  readonly onLibrary: () => void;
  readonly onClose: () => void;
  /** Called once the article's text is in the document. */
  readonly onContent: () => void;
}

/** The reading view: one column of text, its outline on one side, its story on the other. */
export function ReaderView(props: ReaderViewProps) {
  const { selection, timeline, restored, onContent } = props;
  const [alone, setAlone] = useState(props.startsAlone);
  const article = alone && selection !== null ? selection : props.article;
  const [panel, setPanel] = useState(initialPanel);
  const story = timeline !== null && hasOthers(timeline) ? timeline : null;
  const [aid, setAid] = useState<Aid | null>(null);
  const [pointed, setPointed] = useState<Pointed>(null);
  const fresh = timeline?.freshSentences;
  const marked = fresh !== undefined || pointed !== null;
  const toggle = (other: ReaderPanel) => setPanel(panel === other ? null : other);
  return (
    <div class="reader" data-panel={panel} style={props.style}>
      <Part name="dress">{({ Dress }) => <Dress {...props} font={props.looks.font} />}</Part>
      <main class="reader-main">
        <ArticleView
          article={article}
          restored={alone ? NOTHING : restored}
          loadImages={true}
          linkTarget="_self"
          toFragment={props.toFragment}
          over={(text) => (
            <>
              {marked && (
                <Part name="side">
                  {({ SentenceMarks }) => <SentenceMarks text={text} fresh={fresh} pointed={pointed} />}
                </Part>
              )}
              <Part name="reading">
                {({ Reading, shelf }) => (
                  <Reading
                    {...props}
                    text={text}
                    article={article}
                    shelf={alone ? null : shelf}
                    guided={pointed !== null}
                    aid={aid}
                    onAid={setAid}
                  />
                )}
              </Part>
            </>
          )}
          onContent={onContent}
        >
          {selection !== null && (
            <Part name="offers">
              {({ SelectionOffer }) => (
                <SelectionOffer selection={selection} shown={alone} onChange={setAlone} />
              )}
            </Part>
          )}
          <ReaderFacts
            timeline={timeline}
            removedCount={props.article.removed.length - restored.length}
            removedShown={panel === "removed"}
            onRemoved={() => toggle("removed")}
          />
        </ArticleView>
        {!alone && (props.next !== null || props.grown) && (
          <Part name="offers">
            {({ FurtherPages }) => <FurtherPages next={props.next} onAdd={props.onAddPage} />}
          </Part>
        )}
      </main>
      {(panel === "removed" || (panel === "story" && story !== null)) && (
        <Part name="side">
          {({ ReaderSide }) => (
            <ReaderSide
              {...props}
              panel={panel}
              timeline={story}
              onSentence={(sentence) => setPointed({ sentence })}
            />
          )}
        </Part>
      )}
      <ReaderTools
        {...props}
        panel={panel}
        hasStory={story !== null}
        onPanel={toggle}
        aid={aid}
        onAid={setAid}
      />
    </div>
  );
}

/** The story stands open where there is a margin for it. */
function initialPanel(): ReaderPanel | null {
  return matchMedia(ROOMY).matches ? "story" : null;
}

/** A story of one article alone tells nothing beside that article. */
function hasOthers({ days }: Timeline): boolean {
  return days.flatMap((day) => day.entries).length > 1;
}
