/** Aids to keep the eyes where one reads. All of them are off until they are asked for. */
export const FOCUS_MODES = ["off", "line", "ruler", "paragraph"] as const;

/** `line` dims all lines but those that are read, `ruler` draws a line under them, `paragraph` dims all other blocks. */
export type FocusMode = (typeof FOCUS_MODES)[number];

/** Shares of a word whose letters are set bold: none, and three degrees. */
export const WEIGHT_SHARES = [0, 0.3, 0.45, 0.6] as const;

/** Seconds that a line stays at the same height, slowest first. */
export const SCROLL_SECONDS_PER_LINE = [9, 7, 5.5, 4, 3, 2.2, 1.6] as const;

export interface FocusState {
  readonly mode: FocusMode;
  /** The place in `WEIGHT_SHARES`. */
  readonly weight: number;
  /** The place in `SCROLL_SECONDS_PER_LINE`; `null` while it does not scroll by itself. */
  readonly speed: number | null;
}

export const NO_FOCUS: FocusState = { mode: "off", weight: 0, speed: null };

/** The state after the key for `mode`: the same key turns it off. */
export function withMode(state: FocusState, mode: FocusMode): FocusState {
  return { ...state, mode: state.mode === mode ? "off" : mode };
}

export function withNextWeight(state: FocusState): FocusState {
  return { ...state, weight: (state.weight + 1) % WEIGHT_SHARES.length };
}

/** The middle speed, or still. */
export function withScrolling(state: FocusState): FocusState {
  return { ...state, speed: state.speed === null ? 2 : null };
}

export function withSpeed(state: FocusState, steps: number): FocusState {
  if (state.speed === null) return state;
  const last = SCROLL_SECONDS_PER_LINE.length - 1;
  return { ...state, speed: Math.max(0, Math.min(last, state.speed + steps)) };
}
