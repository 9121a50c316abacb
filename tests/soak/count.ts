/** How much of a soak is done: all that was asked for by `npm run soak`, or the little that a test run takes. */
export function soakCount(small: number): number {
  const asked = Number(process.env.CLEARLINE_SOAK);
  return Number.isInteger(asked) && asked > 0 ? asked : small;
}
