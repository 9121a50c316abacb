import { useEffect, useState } from "preact/hooks";
import { linking, pauseRelinking, relinkSlice, type Shelf } from "../../utils/library";

/** How far the library is linked anew, after an update has changed how that is done. */
export interface Relinking {
  readonly done: number;
  readonly total: number;
  readonly phase: "running" | "stopped" | "finished";
  readonly stop: () => void;
  readonly goOn: () => void;
}

/** Links the library anew while the page is open, if that is needed; `null` until it is known whether it is. */
export function useRelinking(shelf: Shelf): Relinking | null {
  const [progress, setProgress] = useState<Awaited<ReturnType<typeof linking>>>(null);
  const [rounds, setRounds] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    runSlices(shelf, setProgress, stop.signal).catch(() => setProgress(null));
    return () => stop.abort();
  }, [shelf, rounds]);
  if (progress === null) return null;
  const pause = async (stopped: boolean) => {
    await pauseRelinking(shelf.library, stopped);
    setRounds((now) => now + 1);
  };
  return { ...progress, stop: () => void pause(true), goOn: () => void pause(false) };
}

async function runSlices(
  shelf: Shelf,
  tell: (progress: Awaited<ReturnType<typeof linking>>) => void,
  signal: AbortSignal,
): Promise<void> {
  tell(await linking(shelf.library));
  while (!signal.aborted) {
    const progress = await relinkSlice(shelf, Date.now());
    if (!signal.aborted) tell(progress);
    if (progress?.phase !== "running") return;
  }
}
