import { useEffect, useState } from "preact/hooks";
import { type Manifest, readManifest, watchManifest } from "../../utils/library-manifest";

/** What the library should hold and where its copies are; `null` until it is known. */
export function useManifest(): Manifest | null {
  const [manifest, setManifest] = useState<Manifest | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    watchManifest(setManifest, stop.signal);
    readManifest().then((known) => setManifest((newer) => newer ?? known));
    return () => stop.abort();
  }, []);
  return manifest;
}
