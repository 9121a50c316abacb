import "fake-indexeddb/auto";
import { expect, it } from "vitest";
import { openLibrary } from "../../../utils/store/db";
import { LibraryFullError } from "../../../utils/store/errors";
import { DUMPS, type Dump, putDump } from "../../fixtures/library-dumps";
import { soakCount, soakLimitMs } from "../../soak/count";
import { FAULT_KINDS, type FaultKind, withFault } from "../../soak/faults";
import { type Contents, contentsOf } from "../../soak/library-contents";

/** Every so many requests of an upgrade is let fail; `npm run soak -- upgrades` takes each. */
const STRIDE = soakCount(9);

/** How long it may take on a busy machine. */
const LONG_MS = soakLimitMs(60_000);

/** Opens the library `name`, gives what is in it, and closes it. */
async function contentsAt(name: string): Promise<Contents> {
  const library = await openLibrary(name);
  return contentsOf(library).finally(() => library.close());
}

/** Lets the upgrade of `dump` fail at its `nth` request, then opens it again; `null` if the upgrade makes fewer. */
async function failAt(dump: Dump, kind: FaultKind, nth: number) {
  const name = `upgrade-${dump.version}-${crypto.randomUUID()}`;
  await putDump(name, dump);
  const met = await withFault(kind, nth, () => contentsAt(name));
  return met === null ? null : { error: met.error, after: await contentsAt(name) };
}

const UPGRADES = DUMPS.slice(0, -1).flatMap((dump) => FAULT_KINDS.map((kind) => ({ dump, kind })));

it.each(UPGRADES)(
  "a library of version $dump.version is upgraded once there is no fault any more: $kind",
  { timeout: LONG_MS },
  async ({ dump, kind }) => {
    const name = `upgraded-${dump.version}-${crypto.randomUUID()}`;
    await putDump(name, dump);
    const whole = await contentsAt(name);
    let points = 0;
    for (let nth = 1; ; nth += STRIDE) {
      const met = await failAt(dump, kind, nth);
      if (met === null) break;
      points += 1;
      if (kind !== "stopped") expect.soft(met.error, `at request ${nth}`).toBeInstanceOf(LibraryFullError);
      expect.soft(met.after.equals(whole), `whole after a fault at request ${nth}`).toBe(true);
    }
    expect(points).toBeGreaterThan(0);
  },
);
