import { beforeEach, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { DEFAULT_SETTINGS, readSettings, watchSettings, writeSettings } from "../../utils/settings";
import { eventually } from "./eventually";

beforeEach(() => fakeBrowser.reset());

it("gives defaults until something is set", async () => {
  expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
});

it("keeps two changes made at the same time on two pages", async () => {
  await Promise.all([writeSettings({ theme: "sepia" }), writeSettings({ autoSave: false })]);
  expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, theme: "sepia", autoSave: false });
});

it("gives the default for a value that it does not understand", async () => {
  await fakeBrowser.storage.local.set({ "setting:theme": "plaid", "setting:fontSize": "huge" });
  expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
});

it("tells a watcher of changes until it stops watching", async () => {
  const stop = new AbortController();
  const listener = vi.fn();
  watchSettings(listener, stop.signal);
  await writeSettings({ fontSize: 25 });
  await eventually(() => expect(listener).toHaveBeenCalledWith({ ...DEFAULT_SETTINGS, fontSize: 25 }));
  stop.abort();
  await writeSettings({ fontSize: 28 });
  await readSettings();
  expect(listener).toHaveBeenCalledTimes(1);
});
