import { libraryCounts } from "../store/counters";
import { type Library, read, write } from "../store/db";
import { getRelinking, putRelinking, type Relinking } from "../store/state";
import { LINKING_VERSION } from "../stories";

/**
 * How far the library is linked by the weights of this version.
 *
 * @returns `null` for a library without articles: there is nothing to do.
 */
export function linking(library: Library): Promise<Relinking | null> {
  return read(library, async () => {
    const known = await getRelinking(library);
    const total = (await libraryCounts(library)).articles;
    if (known?.version === LINKING_VERSION) return { ...known, total: Math.max(total, known.done) };
    const begin = { version: LINKING_VERSION, after: 0, done: 0, total, phase: "running" } as const;
    return total === 0 ? null : { id: "relinking", ...begin };
  });
}

/** Has the articles with ids above `after` linked anew, `count` of them, as an import has brought them in. */
export async function linkAfter(library: Library, after: number, count: number): Promise<void> {
  await write(library, async () => {
    const now = await linking(library);
    if (now === null) return;
    const finished = now.phase === "finished";
    await putRelinking(library, {
      ...now,
      after: finished ? after : Math.min(now.after, after),
      done: finished ? Math.max(0, now.total - count) : now.done,
      phase: finished ? "running" : now.phase,
    });
  });
}

/** Stops linking anew, or lets it go on. */
export async function pauseRelinking(library: Library, stopped: boolean): Promise<void> {
  await write(library, async () => {
    const now = await linking(library);
    if (now === null || now.phase === "finished") return;
    await putRelinking(library, { ...now, phase: stopped ? "stopped" : "running" });
  });
}

/** Notes of a library without articles that all it will have is linked by this version. */
export async function beginLinking(library: Library): Promise<void> {
  await write(library, async () => {
    if (
      (await libraryCounts(library)).articles > 0 ||
      (await getRelinking(library))?.version === LINKING_VERSION
    )
      return;
    const nothing = { version: LINKING_VERSION, after: 0, done: 0, total: 0, phase: "finished" } as const;
    await putRelinking(library, { id: "relinking", ...nothing });
  });
}
