import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { freshenLog } from "../../../utils/library";

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal("navigator", { locks: { request: (_name: string, work: () => Promise<void>) => work() } });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** More than Chromium puts into one log. */
const LOG_BYTES = 4 * 1024 * 1024;

/** The bytes that are written into databases from now on. */
function countWritten() {
  const put = vi.spyOn(IDBObjectStore.prototype, "put");
  return () => put.mock.calls.reduce((sum, [row]) => sum + (row as Uint8Array).length, 0);
}

it("fills the log once after each start of the browser, and leaves nothing behind", async () => {
  const written = countWritten();
  await freshenLog();
  const once = written();
  expect(once).toBeGreaterThan(LOG_BYTES);
  await freshenLog();
  expect(written()).toBe(once);
  expect(await indexedDB.databases()).toEqual([]);
  await fakeBrowser.storage.session.clear();
  await freshenLog();
  expect(written()).toBe(2 * once);
});

it("leaves it to what is saved next to say that the disk is full, and tries again", async () => {
  const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
    throw new DOMException("The disk is full.", "QuotaExceededError");
  });
  await freshenLog();
  put.mockRestore();
  const written = countWritten();
  await freshenLog();
  expect(written()).toBeGreaterThan(LOG_BYTES);
  expect(await indexedDB.databases()).toEqual([]);
});
