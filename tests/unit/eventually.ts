import { vi } from "vitest";

/** Far longer than anything takes on a slow, busy machine; a test that passes never waits for it. */
const PATIENCE_MS = 30_000;

/** Asks again until the check no longer throws. */
export function eventually(check: () => unknown): Promise<unknown> {
  return vi.waitFor(check, { timeout: PATIENCE_MS });
}
