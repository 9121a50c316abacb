/** What stands in a list, and the number by which it keeps its elements. */
export type Slots = ReadonlyMap<number, number>;

/**
 * Slots for what is drawn now: what stays keeps its own, so that it keeps the focus, and what comes takes those that become free
 * between the same neighbors. No element is moved: that, too, would lose the focus.
 *
 * @param ids Different numbers in the order of the list.
 */
export function slotsOf(before: Slots, ids: readonly number[]): Slots {
  const old = [...before];
  const places = new Map(old.map(([id], place) => [id, place]));
  const slots = new Map<number, number>();
  let next = Math.max(-1, ...before.values()) + 1;
  let passed = 0;
  let coming: number[] = [];
  const settle = (end: number) => {
    for (const [index, id] of coming.entries()) {
      const free = passed + index < end ? old[passed + index]?.[1] : undefined;
      slots.set(id, free ?? next++);
    }
    coming = [];
  };
  for (const id of ids) {
    const place = places.get(id) ?? -1;
    const slot = old[place]?.[1];
    if (slot === undefined || place < passed) {
      coming.push(id);
      continue;
    }
    settle(place);
    slots.set(id, slot);
    passed = place + 1;
  }
  settle(old.length);
  return slots;
}
