import { useEffect, useState } from "preact/hooks";
import { freshenLog, openShelf, type Shelf } from "../../utils/library";
import { copyIfDue } from "../../utils/library/copy";
import { type LibraryCounts, libraryCounts } from "../../utils/store/counters";
import { deleteLibrary, watchLibrary } from "../../utils/store/db";
import { tidyIndexes } from "../../utils/store/tidy";

/** The library as far as it is open. */
export type LibraryState =
  | { readonly phase: "opening" }
  | { readonly phase: "failed"; readonly error: unknown }
  | { readonly phase: "open"; readonly shelf: Shelf };

/** Opens the library. */
export function useLibrary(): LibraryState {
  const [state, setState] = useState<LibraryState>({ phase: "opening" });
  useEffect(() => {
    openShelf(readFrequencies, Date.now()).then(
      (shelf) => {
        setState({ phase: "open", shelf });
        keepUp(shelf).catch(console.error);
      },
      (error: unknown) => setState({ phase: "failed", error }),
    );
  }, []);
  return state;
}

/** What nobody waits for: left undone, it makes searches slower, the copy older, or a killed browser's log a danger. */
async function keepUp({ library }: Shelf): Promise<void> {
  await freshenLog();
  await tidyIndexes(library);
  await copyIfDue(library, Date.now());
}

/** Takes away a library that can't be opened, and makes a new one. */
export async function renewLibrary(): Promise<Shelf> {
  await deleteLibrary();
  return openShelf(readFrequencies, Date.now());
}

/** A number that is another one after each change of the library, whoever makes it. */
export function useRevision({ library }: Shelf): number {
  const [revision, setRevision] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    watchLibrary(library, () => setRevision((now) => now + 1), stop.signal);
    return () => stop.abort();
  }, [library]);
  return revision;
}

/** How much the library holds; `null` until it is known. */
export function useCounts({ library }: Shelf, revision: number): LibraryCounts | null {
  const [counts, setCounts] = useState<LibraryCounts | null>(null);
  useEffect(() => {
    libraryCounts(library).then(setCounts, () => setCounts(null));
  }, [library, revision]);
  return counts;
}

async function readFrequencies(): Promise<string> {
  return (await fetch("/frequencies.txt")).text();
}
