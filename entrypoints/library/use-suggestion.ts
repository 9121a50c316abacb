import { useEffect, useState } from "preact/hooks";
import type { Library } from "../../utils/store/db";
import { suggestQuery } from "../../utils/store/search/suggest";

/** What the reader may have meant by a search that met nothing; `null` while it is not known, or if there is nothing near. */
export function useSuggestion(library: Library, query: string): string | null {
  const [suggestion, setSuggestion] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    setSuggestion(null);
    suggestQuery(library, query).then(
      (near) => current && setSuggestion(near),
      () => current && setSuggestion(null),
    );
    return () => {
      current = false;
    };
  }, [library, query]);
  return suggestion;
}
