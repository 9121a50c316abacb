import { beforeEach, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import {
  DEFAULT_SETTINGS,
  readManner,
  readSettings,
  watchSettings,
  writeManner,
  writeSettings,
} from "../../utils/settings";
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

it("keeps how texts are read aloud for each language, whatever its region", async () => {
  const [german, french] = [
    { voice: "urn:gerda", rate: 1.2 },
    { voice: null, rate: 0.8 },
  ];
  await Promise.all([writeManner("de-AT", german), writeManner("fr", french)]);
  expect(await readManner("de_DE")).toEqual(german);
  expect(await readManner("FR")).toEqual(french);
  expect(await readManner("en")).toBeNull();
  expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
});

it("keeps no manner of speaking that there is not, and none for what is no language", async () => {
  await writeManner("de", { voice: "urn:gerda", rate: 40 });
  await writeManner("de", { voice: "x".repeat(1_000), rate: 1 });
  await writeManner("!", { voice: "urn:gerda", rate: 1 });
  expect(await fakeBrowser.storage.local.get()).toEqual({});
});
