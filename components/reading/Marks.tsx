import { useLayoutEffect, useState } from "preact/hooks";
import type { Highlight, HighlightColor } from "../../utils/highlight";
import type { MessageKey } from "../../utils/i18n";
import type { StandingText } from "../article/ArticleBody";
import { goToMark } from "../article/sentence-marks";
import { Part } from "../Part";
import { Toast } from "../Toast";
import { useI18n } from "../use-i18n";
import { highlightAt, marksOf } from "./highlight-marks";
import type { QuotedArticle } from "./quotation";
import { type Chosen, selectedIn, selectNothing } from "./selection";
import type { Highlights } from "./use-highlights";
import { type Picking, usePicking } from "./use-picking";
import { type RootKeys, useRootKeys } from "./use-root-keys";

interface MarksProps {
  readonly text: StandingText;
  readonly article: QuotedArticle;
  readonly scroller: HTMLElement;
  readonly highlights: Highlights;
  /** The highlight that the reader has come to see. */
  readonly startId: string | undefined;
}

/** As long as a glance at two words takes. */
const COPIED_MS = 3000;

/** A highlight that is open to be changed. */
interface Editing {
  readonly id: string;
  readonly writing: boolean;
}

/** Marking: what is selected gets a color or a note, what is marked is changed on a click. */
export function Marks({ text, article, scroller, highlights, startId }: MarksProps) {
  const [news, setNews] = useState<MessageKey | null>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  const picking = usePicking(text, scroller, setChosen);
  const edited = highlights.placed.find(({ highlight }) => highlight.id === editing?.id)?.highlight;
  const close = () => {
    leaveField(text.body);
    picking.end();
    setEditing(null);
    setChosen(null);
  };
  const mark = async (color: HighlightColor, writing = false) => {
    if (chosen === null) return;
    const made = await highlights.add(chosen.anchor, color);
    selectNothing();
    picking.end();
    setChosen(null);
    if (made !== null && writing) setEditing({ id: made.id, writing });
  };
  const stands = highlights.placed.some(({ highlight, span }) => highlight.id === startId && span !== null);
  useLayoutEffect(() => {
    if (stands && startId !== undefined) marksOf(text.body, startId).slice(0, 1).forEach(goToMark);
  }, [text, stands, startId]);
  useChoosing(text.body, setChosen, (id) => setEditing({ id, writing: false }), close);
  useLayoutEffect(() => {
    const stop = new AbortController();
    // Picking scrolls by itself, and what it shows goes with the text.
    if (!picking.picked) scroller.addEventListener("scroll", close, { signal: stop.signal, passive: true });
    return () => stop.abort();
  }, [scroller, picking.picked]);
  useRootKeys(text.body, marksKeys({ chosen, edited, picking, mark, highlights, close }));
  const box = edited && marksOf(text.body, edited.id).at(-1)?.getBoundingClientRect();
  return (
    <>
      {chosen !== null && editing === null && (
        <Part name="marking">
          {({ SelectionMenu }) => (
            <SelectionMenu
              text={text}
              chosen={chosen}
              article={article}
              onMark={(color) => void mark(color)}
              onNote={() => void mark("yellow", true)}
              onNews={(told) => {
                close();
                setNews(told);
              }}
              onClose={close}
            />
          )}
        </Part>
      )}
      {edited && box && (
        <Part name="marking">
          {({ HighlightEditor }) => (
            <HighlightEditor
              key={edited.id}
              highlight={edited}
              box={box}
              writing={editing?.writing === true}
              onChange={(change) => highlights.change(edited, change)}
              onRemove={() => {
                close();
                highlights.remove(edited);
              }}
              onClose={close}
            />
          )}
        </Part>
      )}
      <MarksNews highlights={highlights} news={news} onExpire={() => setNews(null)} />
    </>
  );
}

interface KeyContext {
  readonly chosen: Chosen | null;
  readonly edited: Highlight | undefined;
  readonly picking: Picking;
  readonly mark: (color: HighlightColor, writing?: boolean) => Promise<void>;
  readonly highlights: Highlights;
  readonly close: () => void;
}

/**
 * Colors are for what is selected or open; where nothing is selected, marking picks a sentence, and the keys of picking others.
 * Leaving leaves all as it is.
 */
function marksKeys({ chosen, edited, picking, mark, highlights, close }: KeyContext): RootKeys {
  const isOpen = chosen !== null || edited !== undefined;
  const color = (one: HighlightColor) => () => {
    if (edited !== undefined) highlights.change(edited, { color: one });
    else if (chosen !== null) void mark(one);
    return isOpen;
  };
  return {
    markYellow: color("yellow"),
    markGreen: color("green"),
    markBlue: color("blue"),
    markPink: color("pink"),
    highlight: () => (chosen === null ? picking.begin() : void mark("yellow")),
    note: () => chosen !== null && void mark("yellow", true),
    pickNext: () => picking.picked && picking.step(1, false),
    pickPrevious: () => picking.picked && picking.step(-1, false),
    pickMore: () => picking.picked && picking.step(1, true),
    pickLess: () => picking.picked && picking.step(-1, true),
    leave: () => {
      if (isOpen) selectNothing();
      close();
      return isOpen;
    },
  };
}

/** Follows what the reader selects and which mark they open. */
function useChoosing(
  body: HTMLElement,
  choose: (chosen: Chosen | null) => void,
  open: (id: string) => void,
  close: () => void,
): void {
  useLayoutEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const look = () => choose(selectedIn(body));
    // The selection has its new end only after the event.
    const lookSoon = () => setTimeout(() => !signal.aborted && look());
    const openAt = (event: Event) => {
      const id = highlightAt(event.target);
      if (id !== null && selectedIn(body) === null) open(id);
    };
    const root = body.getRootNode();
    root.addEventListener("pointerup", lookSoon, { signal });
    root.addEventListener("keyup", (event) => event instanceof KeyboardEvent && event.shiftKey && look(), {
      signal,
    });
    root.addEventListener("click", (event) => isOutside(event.target) && close(), { signal, capture: true });
    body.addEventListener("click", openAt, { signal });
    body.addEventListener("keydown", (event) => event.key === "Enter" && openAt(event), { signal });
    return () => stop.abort();
  }, [body]);
}

function isOutside(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(".floating") === null;
}

/** What is written in a field is kept when the focus leaves it. */
function leaveField(body: Element): void {
  const root = body.getRootNode();
  const focused = root instanceof ShadowRoot ? root.activeElement : document.activeElement;
  if (focused instanceof HTMLElement && focused.closest(".floating") !== null) focused.blur();
}

interface MarksNewsProps extends Pick<MarksProps, "highlights"> {
  /** What has just been done; `null` for nothing. */
  readonly news: MessageKey | null;
  readonly onExpire: () => void;
}

/** What was copied, what was removed, with the way back, and what could not be kept. */
function MarksNews({ highlights, news, onExpire }: MarksNewsProps) {
  const { removed, undo, forgetRemoved, failed } = highlights;
  const { t } = useI18n();
  if (failed)
    return (
      <p class="reading-news" role="alert">
        {t("highlightNotKept")}
      </p>
    );
  if (news !== null)
    return <Toast message={t(news)} action={null} onExpire={onExpire} durationMs={COPIED_MS} />;
  if (removed === null) return null;
  const action = { label: t("undo"), run: undo };
  return <Toast key={removed.id} message={t("highlightRemoved")} action={action} onExpire={forgetRemoved} />;
}
