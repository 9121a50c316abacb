import { hasFreshLog, noteFreshLog } from "../library-manifest";
import { beginLog } from "../store/log";

/** Background and library page do it one after the other, so that the second finds it done. */
const LOCK = "library:log";

/**
 * Has the database's log begun anew once after each start of the browser, which may have been killed before; Firefox needs none
 * of it. Where there is no room for that, what is saved next says so.
 */
export async function freshenLog(): Promise<void> {
  if (!import.meta.env.CHROME) return;
  await navigator.locks.request(LOCK, async () => {
    if (await hasFreshLog()) return;
    await beginLog().then(noteFreshLog, () => undefined);
  });
}
