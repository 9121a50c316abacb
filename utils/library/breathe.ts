/** Items that are worked on in one go: some milliseconds of work. */
const AT_ONCE = 10;

/** As `map` of an array, for slow work: in its midst frames and keys have their turn. */
export async function mapInBreaths<T, R>(
  items: readonly T[],
  map: (item: T, place: number) => R,
): Promise<R[]> {
  const mapped: R[] = [];
  for (const [place, item] of items.entries()) {
    if (place % AT_ONCE === 0) await breathe();
    mapped.push(map(item, place));
  }
  return mapped;
}

/** A timer waits 4 ms each time, where that is all there is. */
function breathe(): Promise<void> {
  const { scheduler } = globalThis as { readonly scheduler?: { readonly yield?: () => Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
