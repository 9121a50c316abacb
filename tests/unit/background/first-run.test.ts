import { beforeEach, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { welcomeNewcomers } from "../../../entrypoints/background/first-run";

/** What the browser says of an installation; Firefox says of one for a session that it is temporary. */
type Installation = Parameters<typeof fakeBrowser.runtime.onInstalled.trigger>[0];

/** The pages that were opened after the installations. */
async function openedAfter(...installations: Installation[]): Promise<readonly (string | undefined)[]> {
  const create = vi.spyOn(fakeBrowser.tabs, "create");
  welcomeNewcomers();
  for (const details of installations) await fakeBrowser.runtime.onInstalled.trigger(details);
  return create.mock.calls.map(([{ url }]) => url);
}

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

it("greets a newcomer once, however often an extension from a folder is installed anew", async () => {
  const opened = await openedAfter({ reason: "install" }, { reason: "install" });
  expect(opened).toEqual([expect.stringMatching(/\/welcome\.html$/)]);
});

it("greets nobody after an update, nor where it is loaded for a session", async () => {
  expect(
    await openedAfter({ reason: "update", previousVersion: "0.1.0" }, {
      reason: "install",
      temporary: true,
    } as Installation),
  ).toEqual([]);
});
