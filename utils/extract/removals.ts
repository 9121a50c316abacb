import type { Removal } from "../article";
import type { Taken } from "./boilerplate/engine";
import { UNLISTED } from "./boilerplate/rules";
import { collapse } from "./lines";
import { sanitizeToHtml } from "./sanitize";
import { PLACE } from "./snapshot";

/** Lists what was taken out, in the page's order; neighbors of one role are one block. */
export function listRemovals(taken: readonly Taken[], body: Element): Removal[] {
  const places = [...body.children].map((element) => lastPlace(element));
  const merged: Taken[] = [];
  for (const block of taken
    .filter((block) => !UNLISTED.has(block.rule))
    .sort((one, other) => one.place - other.place)) {
    const last = merged[merged.length - 1];
    if (last !== undefined && last.role === block.role && before(last, places) === before(block, places)) {
      merged[merged.length - 1] = join(last, block);
    } else {
      merged.push(block);
    }
  }
  return merged.map((block, id) => ({
    id,
    role: block.role,
    rule: block.rule,
    text: block.text,
    html: sanitizeToHtml(block.html),
    before: before(block, places),
  }));
}

function join(one: Taken, other: Taken): Taken {
  return { ...one, text: collapse(`${one.text} ${other.text}`), html: one.html + other.html };
}

function before(block: Taken, places: readonly number[]): number {
  const next = places.findIndex((place) => place > block.place);
  return next < 0 ? places.length : next;
}

function lastPlace(element: Element): number {
  const stamped = [element, ...element.querySelectorAll(`[${PLACE}]`)];
  return Math.max(...stamped.map((part) => Number(part.getAttribute(PLACE) ?? 0)));
}
