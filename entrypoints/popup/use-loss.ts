import { useEffect, useState } from "preact/hooks";
import { type LossKind, readManifest, watchManifest } from "../../utils/library-manifest";

/** What the library is known to have lost; `null` if nothing. It may be noticed only when an article is saved. */
export function useLoss(): LossKind | null {
  const [loss, setLoss] = useState<LossKind | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    watchManifest((manifest) => setLoss(manifest.loss?.kind ?? null), stop.signal);
    readManifest().then((manifest) => setLoss((newer) => newer ?? manifest.loss?.kind ?? null));
    return () => stop.abort();
  }, []);
  return loss;
}
