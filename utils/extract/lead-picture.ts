import { placeOf } from "./lines";
import { PLACE } from "./snapshot";

/** Pictures in these lead to other articles or are no part of one. */
const ELSEWHERE = "a, aside, nav, footer, li, table";

/**
 * Finds the picture that opens the article on its page, where it stands before the body's first words and is no part of the
 * body: many pages set it in the article's head. `opening` has the body's first line, `page` is the page before the body was
 * looked for.
 */
export function leadPicture(body: Element, opening: Element | undefined, page: Element): Element[] {
  if (opening === undefined || hasPictureBefore(body, opening)) return [];
  const start = page.querySelector(`[${PLACE}="${placeOf(opening)}"]`);
  if (start === null) return [];
  const before = [...page.querySelectorAll("figure")].filter(
    (figure) => placeOf(figure) < placeOf(start) && opens(figure, start) && !shows(body, figure),
  );
  return before.slice(-1);
}

function hasPictureBefore(body: Element, opening: Element): boolean {
  const first = body.querySelector("img");
  return first !== null && !(opening.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING);
}

function shows(body: Element, figure: Element): boolean {
  const address = figure.querySelector("img")?.getAttribute("src");
  return [...body.querySelectorAll("img")].some((image) => image.getAttribute("src") === address);
}

function opens(figure: Element, start: Element): boolean {
  if (figure.querySelector("img") === null || figure.querySelector("h1, h2, h3, h4") !== null) return false;
  if (figure.closest(ELSEWHERE) !== null || figure.closest("article") !== start.closest("article"))
    return false;
  const whole = start.closest("article, main, [role='main']") ?? figure.parentElement;
  return whole?.contains(figure) === true && whole.contains(start);
}
