/** How much `npm run soak` was asked for; `null` in a test run. */
const asked = Number.parseInt(process.env.CLEARLINE_SOAK ?? "", 10) || null;

/** How much of a soak is done: all that was asked for, or the little that a test run takes. */
export function soakCount(small: number): number {
  return asked ?? small;
}

/** How long a test may take that does that much; a soak takes the time that it takes. */
export function soakLimitMs(small: number): number {
  return asked === null ? small : 0;
}
