import type { Removal } from "../article";
import type { Taken } from "./boilerplate/engine";
import { UNLISTED } from "./boilerplate/rules";
import { collapse } from "./lines";
import { PLACE } from "./snapshot";

/** A list entry before its HTML is sanitized. */
export interface ListedBlock extends Omit<Removal, "id" | "html"> {
  readonly elements: readonly Element[];
}

/** Lists what was taken out, in the page's order; neighbors of one role are one block. */
export function listBlocks(taken: readonly Taken[], body: Element): ListedBlock[] {
  const places = [...body.children].map(lastPlace);
  const listed: ListedBlock[] = [];
  const shown = taken.filter((block) => !UNLISTED.has(block.rule));
  for (const block of shown.sort((one, other) => one.place - other.place)) {
    const last = listed[listed.length - 1];
    const at = before(block, places);
    if (last !== undefined && last.role === block.role && last.before === at) {
      listed[listed.length - 1] = {
        ...last,
        text: collapse(`${last.text} ${block.text}`),
        elements: [...last.elements, block.element],
      };
    } else {
      listed.push({
        role: block.role,
        rule: block.rule,
        text: block.text,
        before: at,
        elements: [block.element],
      });
    }
  }
  return listed;
}

function before(block: Taken, places: readonly number[]): number {
  const next = places.findIndex((place) => place > block.place);
  return next < 0 ? places.length : next;
}

function lastPlace(element: Element): number {
  const stamped = [element, ...element.querySelectorAll(`[${PLACE}]`)];
  return Math.max(...stamped.map((part) => Number(part.getAttribute(PLACE) ?? 0)));
}
