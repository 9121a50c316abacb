import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Looks, ShownLooks } from "../../utils/looks";
import { requestReader } from "../../utils/messages";
import { onSettingsChange } from "../../utils/settings-changes";

/** The looks of the overlay, and what changes them; changes made elsewhere arrive too, until `signal` aborts. */
export function useLooks(
  initial: ShownLooks,
  signal: AbortSignal,
): readonly [ShownLooks, (change: Partial<Looks>, shown: ShownLooks) => void] {
  const [looks, setLooks] = useState(initial);
  /** How many own changes are not kept yet: until then, what is kept is older than what is shown. */
  const unkept = useRef(0);
  const take = (shown: ShownLooks) => {
    if (unkept.current === 0) setLooks(shown);
  };
  useLayoutEffect(() => {
    const readAgain = () => requestReader("readLooks", {}).then(take, () => undefined);
    onSettingsChange(readAgain, signal);
  }, []);
  const change = (part: Partial<Looks>, shown: ShownLooks) => {
    setLooks(shown);
    unkept.current += 1;
    const kept = () => {
      unkept.current -= 1;
    };
    requestReader("changeLooks", { change: part }).then(kept, kept);
  };
  return [looks, change];
}
