import { expect, it } from "vitest";
import { licensesOf } from "../../release/licenses";
import { shippedPackages } from "../../release/shipped";

/** Licenses under which the extension may be given away, with their texts beside it. */
const ALLOWED = new Set([
  "(MPL-2.0 OR Apache-2.0)",
  "0BSD",
  "Apache-2.0",
  "BSD-3-Clause",
  "ISC",
  "MIT",
  "MPL-2.0",
  "OFL-1.1",
]);

it("what is shipped may be, and its licenses go with a release", () => {
  const packages = shippedPackages();
  expect(packages.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["dompurify", "preact", "@fontsource/opendyslexic"]),
  );
  expect(packages.filter(({ license }) => !ALLOWED.has(license))).toEqual([]);
  const list = licensesOf(packages);
  for (const { name, version, text } of packages) {
    expect(list).toContain(`${name} ${version}`);
    expect(list).toContain(text);
  }
});
