/** Elements that hold running text; of those that hold others, the innermost count. */
const BLOCKS = "p, li, h2, h3, h4, h5, h6, dt, dd, figcaption, td, th, summary";

/** Readings of signs are no words of the text. */
const READINGS = "rt, rp";

/** Where translations stand: in place of the text, or beside it. */
export type Placing = "place" | "beside";

/** A stretch of the article's text, and where its translation goes. */
export interface Stretch {
  readonly text: string;
  put(translated: string): void;
}

/**
 * Readies `body` for a translation: each of its blocks that has words gets a twin, which comes behind it with the first of its
 * words that are put. The block itself is not changed.
 *
 * @param lang The language of the translation.
 */
export function stretchesOf(body: HTMLElement, placing: Placing, lang: string): readonly Stretch[] {
  body.dataset.translation = placing;
  const blocks = [...body.children].filter((block) => !block.matches(".restored, .translated, pre"));
  return blocks.flatMap((block) => {
    const twin = twinOf(block, lang);
    const others = innermost(twin);
    return innermost(block).flatMap((original, place) => {
      const text = wordsOf(original);
      const other = others[place];
      if (text === "" || other === undefined) return [];
      const put = (translated: string) => {
        other.textContent = translated;
        block.classList.add("has-translation");
        if (!twin.isConnected) block.after(twin);
      };
      return [{ text, put }];
    });
  });
}

/** Takes all translations out again. */
export function takeTranslations(body: HTMLElement): void {
  delete body.dataset.translation;
  for (const twin of body.querySelectorAll(".translated")) twin.remove();
  for (const block of body.querySelectorAll(".has-translation")) block.classList.remove("has-translation");
}

function twinOf(block: Element, lang: string): HTMLElement {
  const twin = block.cloneNode(true) as HTMLElement;
  for (const named of [twin, ...twin.querySelectorAll("[id]")]) named.removeAttribute("id");
  twin.classList.add("translated");
  return Object.assign(twin, { lang, dir: "auto" });
}

function innermost(block: Element): readonly Element[] {
  const all = [...block.querySelectorAll(BLOCKS)];
  return all.length === 0 ? [block] : all.filter((one) => one.querySelector(BLOCKS) === null);
}

/** The words of an element, as they are read. */
function wordsOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const reading of copy.querySelectorAll(READINGS)) reading.remove();
  return (copy.textContent ?? "").replace(/\s+/g, " ").trim();
}
