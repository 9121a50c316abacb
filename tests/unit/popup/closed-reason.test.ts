import { describe, expect, it } from "vitest";
import { closedReason } from "../../../entrypoints/popup/closed-reason";

describe("closedReason", () => {
  it.each([
    ["", "browser"],
    ["chrome://extensions/", "browser"],
    ["about:addons", "browser"],
    ["view-source:https://gazette.example/", "browser"],
    ["https://addons.mozilla.org/en-US/firefox/", "browser"],
    ["https://chromewebstore.google.com/detail/x", "browser"],
    ["https://gazette.example/report.pdf", "pdf"],
    ["https://gazette.example/report.PDF?page=2#top", "pdf"],
    ["file:///home/ada/report.pdf", "pdf"],
    ["file:///home/ada/report.html", "file"],
    ["https://gazette.example/pdf-or-not", "other"],
  ] as const)("of %s is %s", (url, reason) => {
    expect(closedReason(url)).toBe(reason);
  });
});
