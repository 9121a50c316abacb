import { bareText, rawSpan, type Span } from "../../utils/anchors";
import { bodyText, placesIn } from "./body-text";

/** More than anyone goes through. */
const MOST_FOUND = 1000;

/** Where `words` stand in the text of `body`, in its order. */
export function occurrencesIn(body: Element, words: string): readonly Span[] {
  const wanted = bareText(words);
  if (wanted === "") return [];
  const places = placesIn(body, bodyText(body));
  const found: Span[] = [];
  let start = places.bare.indexOf(wanted);
  while (start !== -1 && found.length < MOST_FOUND) {
    found.push(rawSpan(places, start, start + wanted.length));
    start = places.bare.indexOf(wanted, start + wanted.length);
  }
  return found;
}
