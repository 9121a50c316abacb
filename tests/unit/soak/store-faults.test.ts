import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { CHANGES } from "../../soak/changes";
import { soakCount, soakLimitMs } from "../../soak/count";
import { FAULT_KINDS } from "../../soak/faults";
import { failEverywhere } from "../../soak/store-faults";

/** Every so many requests of a change is let fail; `npm run soak -- faults` takes each. */
const STRIDE = soakCount(9);

/** How long it may take on a busy machine. */
const LONG_MS = soakLimitMs(60_000);

describe.each(CHANGES)("$name", (change) => {
  it.each(FAULT_KINDS)("is done or not done, never half: %s", { timeout: LONG_MS }, async (kind) => {
    const { points, wrong } = await failEverywhere(change, kind, STRIDE);
    expect(wrong).toEqual([]);
    expect(points).toBeGreaterThan(0);
  });
});
