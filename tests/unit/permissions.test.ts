import { afterEach, expect, it, vi } from "vitest";
import { browser } from "wxt/browser";
import { askForSites, askToDownload, siteAt, sitePattern } from "../../utils/permissions";

afterEach(() => vi.restoreAllMocks());

it.each([
  ["https://www.harbor.example/ferry?from=front", "www.harbor.example"],
  ["harbor.example", "harbor.example"],
  ["harbor.example/ferry", "harbor.example"],
  ["http://harbor.example:8080/", "harbor.example"],
  ["harbor.example:8080", "harbor.example"],
  ["", null],
  ["about:blank", null],
  ["chrome://extensions/", null],
  ["file:///home/ferry.html", null],
  ["two words", null],
])("takes “%s” for the site %s", (address, site) => {
  expect(siteAt(address)).toBe(site);
});

it("asks for all pages of one site and of no other", () => {
  expect(sitePattern("harbor.example")).toBe("*://harbor.example/*");
});

it.each([true, false])(
  "goes by what was granted, %s, where the browser lets nobody be asked",
  async (may) => {
    const refusal = new Error("permissions.request may only be called from a user input handler");
    vi.spyOn(browser.permissions, "request").mockRejectedValue(refusal);
    vi.spyOn(browser.permissions, "contains").mockImplementation(async () => may);
    expect(await askForSites()).toBe(may);
    expect(await askToDownload()).toBe(may);
  },
);
