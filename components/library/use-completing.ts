import { useState } from "preact/hooks";
import type { Completion } from "./Completions";

/** A field that offers completions. */
export interface Completing {
  /** True while they are shown. */
  readonly open: boolean;
  /** The place of the one that Enter takes; `null` for none. */
  readonly active: number | null;
  /** Does what a key does to the list; false if that is nothing. */
  readonly press: (key: string) => boolean;
  readonly show: () => void;
  readonly hide: () => void;
}

interface State {
  /** What it was reached with. */
  readonly of: readonly Completion[];
  readonly active: number | null;
  readonly dismissed: boolean;
}

const FRESH = { active: null, dismissed: false };

/**
 * Leads through `completions` by keys, as a combobox with a list does. Escape puts them away until something else is typed.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function useCompleting(
  completions: readonly Completion[],
  onChoose: (query: string) => void,
): Completing {
  const [focused, setFocused] = useState(false);
  const [state, setState] = useState<State>({ of: completions, active: null, dismissed: false });
  // Other completions begin anew, at once.
  const { active, dismissed } = state.of === completions ? state : FRESH;
  const count = completions.length;
  const open = focused && !dismissed && count > 0;
  const step = (by: number) => {
    const next = active === null ? (by > 0 ? 0 : count - 1) : (active + by + count) % count;
    setState({ of: completions, active: next, dismissed });
  };
  const dismiss = () => setState({ of: completions, active: null, dismissed: true });
  const take = (place: number | null) => {
    const chosen = place === null ? undefined : completions[place];
    if (chosen !== undefined) onChoose(chosen.query);
    return chosen !== undefined;
  };
  const press = (key: string) => {
    if (!open) return false;
    if (key === "ArrowDown") step(1);
    else if (key === "ArrowUp") step(-1);
    else if (key === "Escape") dismiss();
    else if (key === "Enter") return take(active);
    else if (key === "Tab") return take(active ?? (count === 1 ? 0 : null));
    else return false;
    return true;
  };
  return {
    open,
    active: open ? active : null,
    press,
    show: () => setFocused(true),
    hide: () => setFocused(false),
  };
}
