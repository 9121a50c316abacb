import { type Taken, takeElement } from "./boilerplate/engine";
import { type Line, linesOf } from "./lines";
import { key } from "./metadata/compare";

/** How pages set a sentence of the text apart. */
const SET_APART = "blockquote, aside, [class*='quote' i]";

/** Fewer words stand twice in a text by chance. */
const LEAST_WORDS = 5;

/** The quotation, and who said it. */
const MOST_LINES = 2;

/** Takes out quotations that repeat, for show, what a paragraph of the article says; below it may stand who said it. */
export function takePullQuotes(root: Element, lines: readonly Line[]): Taken[] {
  const boxes = [...root.querySelectorAll(SET_APART)];
  if (boxes.length === 0) return [];
  let text: string | undefined;
  const ownText = () => {
    const own = lines.filter(({ element }) => root.contains(element) && element.closest(SET_APART) === null);
    return own.map((line) => key(line.text)).join(" ");
  };
  const isRepeat = (line: Line) => {
    if (line.words < LEAST_WORDS) return false;
    text ??= ownText();
    return text.includes(key(line.text));
  };
  return boxes.flatMap((box) => {
    const [said, , more] = root.contains(box) ? linesOf(box, MOST_LINES + 1) : [];
    return said && !more && isRepeat(said) ? [takeElement(box, "pull-quote", "pull-quote")] : [];
  });
}
