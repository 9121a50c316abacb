import { isAlone, type Taken, takeElement } from "./boilerplate/engine";
import { isProse, type Line } from "./lines";
import type { Metadata } from "./metadata";
import { key } from "./metadata/compare";
import { findDate } from "./metadata/dates";
import { HEADING } from "./tags";

/** Takes out the labels by the title that name the author, alone or beside a date: the article's byline says it. */
export function takeByline(root: Element, labels: readonly Line[], metadata: Metadata, now: number): Taken[] {
  const names = (metadata.byline ?? "").split(", ").map(key);
  const isByline = ({ text }: Line) => {
    const own = key(text);
    return (
      names.some((name) => name !== "" && own.includes(name)) &&
      (names.includes(own) || findDate(text, metadata.lang, now) !== null)
    );
  };
  return labels
    .filter((line) => !isProse(line) && !HEADING.test(line.element.localName) && isByline(line))
    .filter((line) => isAlone(line, root))
    .map((line) => takeElement(line.element, "byline", "byline-by-name", line.text));
}
