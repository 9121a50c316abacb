import { useEffect, useState } from "preact/hooks";
import type { Library } from "../../utils/store/db";
import { type Completion, completionsOf } from "../../utils/store/search/completions";

const NONE: readonly Completion[] = [];

/** What the condition that `query` ends with may become; what was offered before goes on until that is known. */
export function useCompletions(library: Library, query: string): readonly Completion[] {
  const [completions, setCompletions] = useState(NONE);
  useEffect(() => {
    let current = true;
    completionsOf(library, query, Date.now()).then(
      (found) => current && setCompletions(found.length === 0 ? NONE : found),
      () => current && setCompletions(NONE),
    );
    return () => {
      current = false;
    };
  }, [library, query]);
  return completions;
}
