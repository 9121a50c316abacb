import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Looks, LooksHere } from "../../utils/looks";
import { requestReader } from "../../utils/messages";
import { onSettingsChange } from "../../utils/settings-changes";

/** The looks of the overlay, and what changes them; changes made elsewhere arrive too, until `signal` aborts. */
export function useLooks(
  initial: LooksHere,
  signal: AbortSignal,
): readonly [LooksHere, (change: Partial<Looks>, shown: LooksHere) => void] {
  const [looks, setLooks] = useState(initial);
  /** How many own changes are not kept yet: until then, what is kept is older than what is shown. */
  const unkept = useRef(0);
  /** How often the looks were read or changed here: what was read before the last time is older than what is shown, too. */
  const turns = useRef(0);
  useLayoutEffect(() => {
    const readAgain = () => {
      const turn = ++turns.current;
      const take = (kept: LooksHere) => {
        if (turn === turns.current && unkept.current === 0) setLooks(kept);
      };
      requestReader("readLooks", {}).then(take, () => undefined);
    };
    onSettingsChange(readAgain, signal);
  }, []);
  const change = (part: Partial<Looks>, shown: LooksHere) => {
    setLooks(shown);
    turns.current += 1;
    unkept.current += 1;
    const kept = () => {
      unkept.current -= 1;
    };
    requestReader("changeLooks", { change: part, ofSite: shown.ofSite }).then(kept, kept);
  };
  return [looks, change];
}
