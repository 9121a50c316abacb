/** A reference in a text, and the note that it leads to. */
export interface LinkedNote {
  readonly reference: HTMLElement;
  readonly note: Element;
}

/** Words of a reference are few: "12", "[a]", "note 3". Longer links lead to sections. */
const LONGEST_REFERENCE = 8;

/** What a note stands in. */
const NOTE_BLOCK = "li, p, dd, td, aside, blockquote, div";

/** The note that the link at `target` refers to; `null` for links to sections, and from notes back to the text. */
export function linkedNote(target: Element): LinkedNote | null {
  const reference = target.closest<HTMLElement>('a[href^="#cl-"]');
  const words = reference?.textContent?.trim() ?? "";
  if (reference === null || words.length > LONGEST_REFERENCE) return null;
  const aim = aimOf(reference);
  const note = aim?.closest(NOTE_BLOCK) ?? null;
  if (aim === null || note === null || aim.matches("h1, h2, h3, h4, h5, h6")) return null;
  return comesAfter(note, reference) ? { reference, note } : null;
}

/** What the note says: a copy of its content without the ways back to the text. */
export function contentOf({ reference, note }: LinkedNote): DocumentFragment {
  const copy = document.createDocumentFragment();
  copy.append(...[...note.childNodes].map((node) => node.cloneNode(true)));
  for (const link of copy.querySelectorAll<HTMLElement>('a[href^="#cl-"]')) {
    const aim = aimOf(link, reference);
    if (aim === null || !comesAfter(aim, note)) link.remove();
  }
  for (const element of copy.querySelectorAll("[id]")) element.removeAttribute("id");
  return copy;
}

/** @param near What stands in the text, for links that stand in a copy of it. */
function aimOf(link: Element, near: Element = link): Element | null {
  const id = link.getAttribute("href")?.slice(1) ?? "";
  return near.closest(".article-body")?.querySelector(`[id="${id}"]`) ?? null;
}

function comesAfter(one: Node, other: Node): boolean {
  return (other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
