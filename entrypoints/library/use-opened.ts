import { useEffect, useState } from "preact/hooks";
import type { Library } from "../../utils/store/db";
import { loadPlace, type Opened } from "./load";
import type { Place } from "./route";

interface State {
  readonly place: Place;
  readonly opened: Opened | null;
}

/**
 * What stands in the main part, and the place that it belongs to: while another one is fetched, what was there stays.
 *
 * @param revision Another number when the library has changed.
 */
export function useOpened(library: Library, place: Place, revision: number): State {
  const [state, setState] = useState<State>({ place: { kind: "nothing" }, opened: null });
  const id = "id" in place ? place.id : null;
  useEffect(() => {
    let current = true;
    loadPlace(library, place).then(
      (opened) => current && setState({ place, opened }),
      () => current && setState({ place, opened: null }),
    );
    return () => {
      current = false;
    };
  }, [library, place.kind, id, revision]);
  return state;
}
