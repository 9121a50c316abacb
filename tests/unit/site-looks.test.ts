import { beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import {
  addSiteLooks,
  readAllSiteLooks,
  readSettings,
  readSiteLooks,
  removeSiteLooks,
  writeSettings,
  writeSiteLooks,
} from "../../utils/settings";

beforeEach(() => fakeBrowser.reset());

describe("looks of one site", () => {
  it("are kept beside the others, and can be set back", async () => {
    await writeSettings({ fontSize: 22 });
    await writeSiteLooks("harbor.example", { fontSize: 32, theme: "sepia" });
    expect(await readSiteLooks("harbor.example")).toEqual({ fontSize: 32, theme: "sepia" });
    expect(await readSiteLooks("tide.example")).toBeNull();
    expect((await readSettings()).fontSize).toBe(22);
    await removeSiteLooks("harbor.example");
    expect(await readAllSiteLooks()).toEqual({});
  });

  it("come in from a backup where a site has none, and only as looks", async () => {
    await writeSiteLooks("harbor.example", { fontSize: 32 });
    const backup = {
      "harbor.example": { fontSize: 14 },
      "tide.example": { font: "inter", fontSize: 9999, ownFont: 'x"; color: red', autoSave: false },
      "reef.example": "sepia",
    };
    await addSiteLooks(backup);
    expect(await readAllSiteLooks()).toEqual({
      "harbor.example": { fontSize: 32 },
      "tide.example": { font: "inter" },
    });
  });
});
