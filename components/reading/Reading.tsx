import { useState } from "preact/hooks";
import type { Looks } from "../../utils/looks";
import type { StandingText } from "../article/ArticleBody";
import { Part } from "../Part";
import { useI18n } from "../use-i18n";
import { Closer } from "./Closer";
import { type FocusState, NO_FOCUS, withMode, withNextWeight, withScrolling, withSpeed } from "./focus";
import { hasMachine } from "./lookups/machine";
import { Marks } from "./Marks";
import { PrintSource } from "./PrintSource";
import type { QuotedArticle } from "./quotation";
import type { ReadingShelf } from "./shelf";
import { useHighlights } from "./use-highlights";
import { usePlace } from "./use-place";
import { type RootKeys, useRootKeys } from "./use-root-keys";

/** What helps with reading and has a bar or a side of its own. */
export type Aid = "aloud" | "find" | "focus" | "highlights" | "keys" | "lookups" | "outline";

interface ReadingProps {
  readonly text: StandingText;
  /** The source of what is quoted. */
  readonly article: QuotedArticle;
  /** What scrolls, where the text does not itself. */
  readonly scroller: HTMLElement;
  readonly looks: Looks;
  /** `null` for what is not kept. */
  readonly shelf: ReadingShelf | null;
  /** True where the reader has come to see a certain passage. */
  readonly guided: boolean;
  /** The highlight that they have come to see. */
  readonly highlightId?: string | undefined;
  readonly aid: Aid | null;
  readonly onAid: (aid: Aid | null) => void;
}

/** All that works on a text while it is read: the reader's place, their highlights, and aids that they ask for. */
export function Reading({
  text,
  article,
  scroller: frame,
  looks,
  shelf,
  guided,
  highlightId,
  aid,
  onAid,
}: ReadingProps) {
  const { dir } = useI18n();
  const [box, setBox] = useState<HTMLElement | null>(null);
  const scroller = box ?? frame;
  const place = usePlace({ text, scroller, shelf, guided: guided || highlightId !== undefined });
  const highlights = useHighlights(text, shelf);
  const [focus, setFocus] = useState(NO_FOCUS);
  const close = () => onAid(null);
  useRootKeys(text.body, {
    ...aidKeys(aid, onAid),
    ...focusKeys(focus, setFocus),
    ...(place.back !== null && { backHere: place.back }),
  });
  return (
    // An article may be written the other way than the words around it.
    <div class="reading-layer" dir={dir}>
      <PrintSource url={article.url} />
      <Closer text={text} scroller={scroller} />
      <Marks
        text={text}
        article={article}
        scroller={scroller}
        highlights={highlights}
        startId={highlightId}
      />
      <Part name="way">
        {({ Way }) => (
          <Way
            text={text}
            scroller={scroller}
            frame={frame}
            place={place}
            outlined={aid === "outline"}
            onOutline={(outlined) => onAid(outlined ? "outline" : null)}
          />
        )}
      </Part>
      {(looks.layout !== "scroll" || looks.vertical) && (
        <Part name="paging">
          {({ Paging }) => (
            <Paging
              text={text}
              frame={frame}
              looks={looks}
              spoken={aid === "aloud"}
              byLine={focus.mode === "line" || focus.mode === "ruler"}
              onBox={setBox}
            />
          )}
        </Part>
      )}
      {aid === "highlights" && (
        <Part name="marking">
          {({ HighlightSide }) => <HighlightSide text={text} highlights={highlights} onClose={close} />}
        </Part>
      )}
      {aid === "aloud" && (
        <Part name="aloud">
          {({ Aloud, manners }) => (
            <Aloud text={text} scroller={scroller} manners={manners} onClose={close} />
          )}
        </Part>
      )}
      {aid === "find" && <Part name="find">{({ Find }) => <Find text={text} onClose={close} />}</Part>}
      {aid === "keys" && (
        <Part name="keys">{({ KeysHelp, place }) => <KeysHelp place={place} onClose={close} />}</Part>
      )}
      {aid === "lookups" && (
        <Part name="lookups">{({ Lookups }) => <Lookups text={text} onClose={close} />}</Part>
      )}
      {(aid === "focus" || focus !== NO_FOCUS) && (
        <Part name="focus">
          {({ FocusAids, FocusBar }) => (
            <>
              <FocusAids
                text={text}
                scroller={scroller}
                focus={focus}
                onStill={() => setFocus((now) => ({ ...now, speed: null }))}
              />
              {aid === "focus" && <FocusBar focus={focus} onFocus={setFocus} onClose={close} />}
            </>
          )}
        </Part>
      )}
    </div>
  );
}

/** What opens a bar, a side or a list; once it is there its own keys go first. */
function aidKeys(aid: Aid | null, onAid: (aid: Aid | null) => void): RootKeys {
  const open = (other: Aid) => () => aid !== other && onAid(other);
  return {
    aloud: open("aloud"),
    find: open("find"),
    help: open("keys"),
    lookups: () => hasMachine() && open("lookups")(),
    outline: () => onAid(aid === "outline" ? null : "outline"),
    leave: () => aid !== null && onAid(null),
  };
}

/** Each aid to the eyes is one key away, and the same key turns it off. */
function focusKeys(focus: FocusState, set: (focus: FocusState) => void): RootKeys {
  const scrolls = focus.speed !== null;
  return {
    focusLine: () => set(withMode(focus, "line")),
    focusRuler: () => set(withMode(focus, "ruler")),
    focusParagraph: () => set(withMode(focus, "paragraph")),
    focusBold: () => set(withNextWeight(focus)),
    scroll: () => set(withScrolling(focus)),
    scrollFaster: () => scrolls && set(withSpeed(focus, 1)),
    scrollSlower: () => scrolls && set(withSpeed(focus, -1)),
  };
}
