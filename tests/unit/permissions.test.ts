import { expect, it } from "vitest";
import { siteAt, sitePattern } from "../../utils/permissions";

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
