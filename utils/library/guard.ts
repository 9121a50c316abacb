import { type Loss, type LossKind, readManifest, type Standing, writeManifest } from "../library-manifest";
import { type Library, openLibrary, watchLibrary } from "../store/db";
import { LibraryFullError, LibraryNewerError } from "../store/errors";
import { type Identity, identify, identity } from "../store/identity";

/**
 * Opens the library, compares it with what it should hold and notes in the manifest what it has lost. From then on the manifest
 * is kept right.
 *
 * A library that has lost something takes over the id of the one that it was, and its counting: what is saved into it meanwhile
 * stands beside what is restored, under ids of its own.
 *
 * @param now Milliseconds since the Unix epoch.
 * @throws As `openLibrary` does.
 */
export async function openGuarded(now: number): Promise<Library> {
  const [{ standing, loss }, library] = await Promise.all([readManifest(), openNoted(now)]);
  const found = await identity(library);
  const kind = standing === null ? null : lossOf(standing, found);
  if (standing !== null && kind !== null)
    await writeManifest({ loss: lossNoticed(kind, standing, found.articles, loss, now) });
  if (kind !== null || found.libraryId === null) await identify(library, standing ?? newStanding(found));
  await keepManifest(library, standing);
  return library;
}

/** Opens the library; of one that can't be opened it is noted what is lost. What a reader can help otherwise is no loss. */
async function openNoted(now: number): Promise<Library> {
  try {
    return await openLibrary();
  } catch (error) {
    const { standing, loss } = await readManifest();
    const lost = !(error instanceof LibraryNewerError || error instanceof LibraryFullError);
    if (lost && standing !== null)
      await writeManifest({ loss: lossNoticed("unreadable", standing, 0, loss, now) });
    throw error;
  }
}

/** What is wrong with a library that should stand as `standing`; `null` if nothing is. */
function lossOf(standing: Standing, found: Identity): LossKind | null {
  if (found.libraryId === standing.libraryId) return found.changes < standing.changes ? "short" : null;
  if (standing.articles === 0) return null;
  return found.articles === 0 ? "empty" : "other";
}

/** A loss on top of one that was not restored yet is one loss. */
function lossNoticed(
  kind: LossKind,
  { articles }: Standing,
  found: number,
  before: Loss | null,
  now: number,
): Loss {
  const expected = Math.max(articles, before?.expected ?? 0);
  return { kind, expected, found, noticedAt: before?.noticedAt ?? now };
}

function newStanding({ articles, lastId, changes }: Identity): Standing {
  return { libraryId: crypto.randomUUID(), articles, lastId, changes };
}

/** Writes down how the library stands, now and after each change, until it is closed. */
async function keepManifest(library: Library, known: Standing | null): Promise<void> {
  const closed = new AbortController();
  let written = known;
  const note = async () => {
    const { libraryId, ...counts } = await identity(library);
    if (libraryId === null || isSame(written, { libraryId, ...counts })) return;
    written = { libraryId, ...counts };
    await writeManifest({ standing: written });
  };
  let last = note();
  // One after the other: of two at once the earlier might be written last.
  const noteNext = () => {
    last = last.then(note).catch(() => closed.abort());
  };
  watchLibrary(library, noteNext, closed.signal);
  await last;
}

function isSame(one: Standing | null, other: Standing): boolean {
  const { libraryId, articles, lastId, changes } = other;
  return (
    one?.libraryId === libraryId &&
    one.articles === articles &&
    one.lastId === lastId &&
    one.changes === changes
  );
}
