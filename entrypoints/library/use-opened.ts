import { useEffect, useState } from "preact/hooks";
import type { OpenArticle } from "../../components/library/ReadingPane";
import type { Library } from "../../utils/store/db";
import { loadPlace, type Opened } from "./load";
import type { Place } from "./route";

interface State {
  readonly place: Place;
  readonly opened: Opened | null;
}

/**
 * What stands in the main part, and the place that it belongs to: while another one is fetched, what was there stays. An
 * article that is unchanged stays the same object, so that its text is not drawn anew under the reader's selection.
 *
 * @param revision Another number when the library has changed.
 */
export function useOpened(library: Library, place: Place, revision: number): State {
  const [state, setState] = useState<State>({ place: { kind: "nothing" }, opened: null });
  const id = "id" in place ? place.id : null;
  useEffect(() => {
    let current = true;
    loadPlace(library, place).then(
      (opened) => current && setState((before) => ({ place, opened: withSameText(opened, before.opened) })),
      () => current && setState({ place, opened: null }),
    );
    return () => {
      current = false;
    };
  }, [library, place.kind, id, revision]);
  return state;
}

function withSameText(opened: Opened | null, before: Opened | null): Opened | null {
  if (opened?.kind !== "article" || before?.kind !== "article") return opened;
  const [now, then] = [opened.open, before.open];
  if (now === null || then === null || now.stored.id !== then.stored.id) return opened;
  const text = isSameText(now, then) ? { article: then.article, restored: then.restored } : {};
  const hasSamePictures = [...now.pictures.keys()].join() === [...then.pictures.keys()].join();
  return { kind: "article", open: { ...now, ...text, ...(hasSamePictures && { pictures: then.pictures }) } };
}

function isSameText(one: OpenArticle, other: OpenArticle): boolean {
  return (
    one.restored.join() === other.restored.join() &&
    (one.stored.updatedAt === other.stored.updatedAt ||
      JSON.stringify(one.article) === JSON.stringify(other.article))
  );
}
