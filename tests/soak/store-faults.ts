import type { Shelf } from "../../utils/library";
import { LibraryFullError } from "../../utils/store/errors";
import { type Change, fillLibrary } from "./changes";
import { type FaultKind, withFault } from "./faults";
import { type Contents, contentsOf, holdingOf, openNamed, putContents } from "./library-contents";
import { misfitsOf } from "./whole";

/** What was found by letting a change fail at its requests, one after the other. */
export interface FaultReport {
  /** At how many requests it was let fail. */
  readonly points: number;
  /** What was wrong afterwards, in words. */
  readonly wrong: readonly string[];
}

/**
 * Lets `change` fail at each of its requests, or at each `stride`th. The library must be as it was then, or as it should become,
 * and the same change must succeed when it is tried again.
 */
export async function failEverywhere(change: Change, kind: FaultKind, stride: number): Promise<FaultReport> {
  const before = await contentsAfter(null, fillLibrary);
  const done = await contentsAfter(before, change.act);
  const wrong: string[] = [];
  for (let nth = 1; ; nth += stride) {
    const found = await failAt(change, kind, nth, { before, done });
    if (found === null) return { points: Math.ceil((nth - 1) / stride), wrong };
    wrong.push(...found.map((what) => `${change.name}, ${kind} at request ${nth}: ${what}`));
  }
}

/** What was wrong after a fault at the `nth` request; `null` if the change makes fewer. */
async function failAt(
  { act, atOnce }: Change,
  kind: FaultKind,
  nth: number,
  { before, done }: { readonly before: Contents; readonly done: Contents },
): Promise<readonly string[] | null> {
  return withLibrary(before, async (open) => {
    const met = await open((shelf) => withFault(kind, nth, () => act(shelf)));
    if (met === null) return null;
    const isTold = kind === "stopped" || met.error instanceof LibraryFullError;
    const after = await open(({ library }) => contentsOf(library));
    const isHalf = atOnce && !after.equals(before) && !after.equals(done);
    const found = await open(misfits);
    const tried = await open((shelf) =>
      act(shelf).then(
        () => [],
        (error: unknown) => [String(error)],
      ),
    );
    return [
      ...(isHalf ? ["half done"] : []),
      ...(isTold ? [] : [`told as ${met.error}`]),
      ...found,
      ...tried,
      ...(await open(misfits)),
    ];
  });
}

async function misfits({ library }: Shelf): Promise<string[]> {
  return misfitsOf(await holdingOf(library));
}

function contentsAfter(before: Contents | null, act: Change["act"]): Promise<Contents> {
  return withLibrary(before, async (open) => {
    await open(act);
    return open(({ library }) => contentsOf(library));
  });
}

/** Opens the library anew, as a worker that was just started does. */
type Open = <T>(work: (shelf: Shelf) => Promise<T>) => Promise<T>;

/** Runs `work` on a library of its own that holds `contents`, and takes it away again. */
async function withLibrary<T>(contents: Contents | null, work: (open: Open) => Promise<T>): Promise<T> {
  const name = `soak-${crypto.randomUUID()}`;
  const open: Open = async (inside) => {
    const shelf = await openNamed(name);
    return inside(shelf).finally(() => shelf.library.close());
  };
  if (contents !== null) await open(({ library }) => putContents(library, contents));
  try {
    return await work(open);
  } finally {
    await open(({ library }) => library.delete());
  }
}
