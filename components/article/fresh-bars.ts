/** A stretch beside the text, in CSS pixels below its top. */
export interface Bar {
  readonly top: number;
  readonly height: number;
}

/** Lines of one paragraph are closer than this, paragraphs are not: two sentences that follow each other have one bar. */
const JOINED_WITHIN_PX = 11;

/** Where bars stand in the margin of `body`: beside all lines that have something of a marked sentence. */
export function barsBeside(body: Element, marks: Iterable<Element>): readonly Bar[] {
  const origin = body.getBoundingClientRect().top;
  const bars: { top: number; bottom: number }[] = [];
  for (const mark of marks)
    for (const { top, bottom, height } of mark.getClientRects()) {
      const last = bars.at(-1);
      if (height === 0) continue;
      if (last !== undefined && top - last.bottom < JOINED_WITHIN_PX && bottom >= last.top)
        last.bottom = Math.max(last.bottom, bottom);
      else bars.push({ top, bottom });
    }
  return bars.map(({ top, bottom }) => ({ top: top - origin, height: bottom - top }));
}
