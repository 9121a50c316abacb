import { ChevronDown, ChevronUp, X } from "lucide";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { bareText, type Span } from "../../utils/anchors";
import type { StandingText } from "../article/ArticleBody";
import { unwrapAll, wrapPieces } from "../article/wrap";
import { IconButton } from "../IconButton";
import { useI18n } from "../use-i18n";
import { bodyText, piecesIn } from "./body-text";
import { occurrencesIn } from "./occurrences";

interface FindProps {
  readonly text: StandingText;
  readonly onClose: () => void;
}

/** Finds words in the article alone, whatever their case, their quotes and the elements between them. */
export function Find({ text, onClose }: FindProps) {
  const { t, number } = useI18n();
  const [words, setWords] = useState("");
  const [found, setFound] = useState<readonly Span[]>([]);
  const [place, setPlace] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    setFound(occurrencesIn(text.body, words));
    setPlace(0);
  }, [text, words]);
  useLayoutEffect(() => markFound(text.body, found, place), [text, found, place]);
  useLayoutEffect(() => () => markFound(text.body, [], 0), [text]);
  const step = (steps: number) => found.length > 0 && setPlace((place + steps + found.length) % found.length);
  const press = (event: KeyboardEvent) => {
    if (event.key === "Enter") step(event.shiftKey ? -1 : 1);
    else if (event.key === "Escape") onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const told = found.length === 0 ? t("findNone") : t("findPlace", number(place + 1), number(found.length));
  return (
    <search class="reading-bar find">
      <input
        ref={field}
        type="text"
        dir="auto"
        autoComplete="off"
        aria-label={t("find")}
        placeholder={t("find")}
        onInput={({ currentTarget }) => setWords(currentTarget.value)}
        onKeyDown={press}
      />
      <span class="find-count" role="status">
        {bareText(words) !== "" && told}
      </span>
      <IconButton icon={ChevronUp} label={t("findPrevious")} onClick={() => step(-1)} />
      <IconButton icon={ChevronDown} label={t("findNext")} onClick={() => step(1)} />
      <IconButton icon={X} label={t("findClose")} onClick={onClose} />
    </search>
  );
}

/** Marks all that was found, and brings the one at `place` into sight. */
function markFound(body: Element, found: readonly Span[], place: number): void {
  if (body.querySelector("mark.found") !== null) unwrapAll(body, "mark.found");
  const text = bodyText(body);
  // From the end: what lies before a mark keeps its place.
  for (const [at, span] of [...found.entries()].reverse()) {
    const make = () => Object.assign(document.createElement("mark"), { className: "found" });
    const marks = wrapPieces(piecesIn(text, span), make);
    if (at !== place) continue;
    for (const mark of marks) mark.dataset.here = "";
    marks[0]?.scrollIntoView({ block: "center" });
  }
}
