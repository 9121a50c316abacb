import { useState } from "preact/hooks";
import type { StandingText } from "../article/ArticleBody";
import { Part } from "../Part";
import { useI18n } from "../use-i18n";
import { Closer } from "./Closer";
import { type FocusState, NO_FOCUS, withMode, withNextWeight, withScrolling, withSpeed } from "./focus";
import { Marks } from "./Marks";
import type { QuotedArticle } from "./quotation";
import type { ReadingShelf } from "./shelf";
import { useHighlights } from "./use-highlights";
import { usePlace } from "./use-place";
import { type RootKeys, useRootKeys } from "./use-root-keys";

/** What helps with reading and has a bar or a side of its own. */
export type Aid = "aloud" | "find" | "focus" | "highlights" | "outline";

interface ReadingProps {
  readonly text: StandingText;
  /** The source of what is quoted. */
  readonly article: QuotedArticle;
  /** What scrolls. */
  readonly scroller: HTMLElement;
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
export function Reading({ text, article, scroller, shelf, guided, highlightId, aid, onAid }: ReadingProps) {
  const { dir } = useI18n();
  const place = usePlace({ text, scroller, shelf, guided: guided || highlightId !== undefined });
  const highlights = useHighlights(text, shelf);
  const [focus, setFocus] = useState(NO_FOCUS);
  const close = () => onAid(null);
  useRootKeys(text.body, {
    ...aidKeys(aid, onAid),
    ...focusKeys(focus, setFocus),
    ...(place.back !== null && { Backspace: place.back }),
  });
  return (
    // An article may be written the other way than the words around it.
    <div class="reading-layer" dir={dir}>
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
            place={place}
            outlined={aid === "outline"}
            onOutline={(outlined) => onAid(outlined ? "outline" : null)}
          />
        )}
      </Part>
      {aid === "highlights" && (
        <Part name="marking">
          {({ HighlightSide }) => <HighlightSide text={text} highlights={highlights} onClose={close} />}
        </Part>
      )}
      {aid === "aloud" && (
        <Part name="aloud">{({ Aloud }) => <Aloud text={text} scroller={scroller} onClose={close} />}</Part>
      )}
      {aid === "find" && <Part name="find">{({ Find }) => <Find text={text} onClose={close} />}</Part>}
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

/** `n` reads aloud, `g` finds words, `o` shows the outline; once a bar is there its own keys go first. */
function aidKeys(aid: Aid | null, onAid: (aid: Aid | null) => void): RootKeys {
  const open = (other: Aid) => () => aid !== other && onAid(other);
  return {
    n: open("aloud"),
    g: open("find"),
    o: () => onAid(aid === "outline" ? null : "outline"),
    Escape: () => aid !== null && onAid(null),
  };
}

/** Each aid to the eyes is one key away, and the same key turns it off. */
function focusKeys(focus: FocusState, set: (focus: FocusState) => void): RootKeys {
  const scrolls = focus.speed !== null;
  return {
    l: () => set(withMode(focus, "line")),
    r: () => set(withMode(focus, "ruler")),
    p: () => set(withMode(focus, "paragraph")),
    b: () => set(withNextWeight(focus)),
    a: () => set(withScrolling(focus)),
    "+": () => scrolls && set(withSpeed(focus, 1)),
    "-": () => scrolls && set(withSpeed(focus, -1)),
  };
}
