import { type Line, placeOf, placesIn } from "../lines";
import { namesOf } from "./rule";

/** The line's element and the two around it: names further out are about more than the line. */
const LEVELS_AROUND = 3;

/** Names of these are about the whole article. */
const OUTERMOST = "article, main, body, .hentry, [itemprop~='articleBody']";

/** An element that holds a larger share of the words is no part of the article, it is the article. */
const LARGEST_PART = 0.5;

/** Where the lines stood on their page before its body was lifted out: there the boxes around them still have their names. */
export class Origins {
  private readonly page: Element;
  private readonly places: readonly Element[];
  private readonly names = new Map<Element, string>();
  private readonly wholes = new Set<Element>();

  /** `lines` are those that will be asked for, in `page` or lifted out of it with their places; `places` are its blocks. */
  constructor(page: Element, lines: readonly Line[], places: readonly Element[] = placesIn(page)) {
    this.page = page;
    this.places = places;
    this.findWholes(lines);
  }

  /** The element on the page that `element` was. */
  of(element: Element): Element {
    if (this.page.contains(element)) return element;
    const source = this.places[placeOf(element)];
    return source !== undefined && this.page.contains(source) ? source : element;
  }

  /** The class names and ids of the element and the two around it. */
  namesAround(element: Element): string {
    let names = "";
    let around: Element | null = this.of(element);
    for (let level = 0; level < LEVELS_AROUND && around !== null && around !== this.page; level += 1) {
      if (this.wholes.has(around) || around.matches(OUTERMOST)) break;
      names += `${this.ownNames(around)} `;
      around = around.parentElement;
    }
    return names;
  }

  /** Lines share what is around them: its names are read once. */
  private ownNames(element: Element): string {
    const names = this.names.get(element) ?? namesOf(element);
    this.names.set(element, names);
    return names;
  }

  private findWholes(lines: readonly Line[]): void {
    const words = new Map<Element, number>();
    let total = 0;
    for (const line of lines) {
      total += line.words;
      let around: Element | null = this.of(line.element);
      for (let level = 0; level < LEVELS_AROUND && around !== null; level += 1) {
        words.set(around, (words.get(around) ?? 0) + line.words);
        around = around.parentElement;
      }
    }
    for (const [element, count] of words) if (count > total * LARGEST_PART) this.wholes.add(element);
  }
}
