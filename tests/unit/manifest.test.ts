import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import config from "../../wxt.config";

interface Manifest {
  readonly permissions: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
  readonly content_scripts?: unknown;
  readonly web_accessible_resources?: unknown;
  readonly externally_connectable?: unknown;
  readonly content_security_policy: { readonly extension_pages: string };
  readonly browser_specific_settings?: {
    readonly gecko: { readonly data_collection_permissions: unknown };
  };
}

/** The permissions that PRIVACY.md justifies, a row each. */
const justified = [
  ...readFileSync(join(import.meta.dirname, "..", "..", "PRIVACY.md"), "utf8").matchAll(/^\| `([^`]+)`/gm),
].map(([, name]) => name);

function manifestFor(browser: string): Manifest {
  if (typeof config.manifest !== "function") throw new TypeError("The manifest depends on the browser.");
  const env = { browser, command: "build", mode: "production", manifestVersion: 3 } as const;
  return config.manifest(env) as unknown as Manifest;
}

describe.each(["chrome", "firefox"])("the manifest for %s", (browser) => {
  const manifest = manifestFor(browser);

  test("asks for nothing that PRIVACY.md does not justify, and leaves out nothing that it does", () => {
    const asked = [
      ...manifest.permissions,
      ...(manifest.optional_permissions ?? []),
      ...(manifest.host_permissions ?? []),
      ...(manifest.optional_host_permissions ?? []),
    ];
    expect(asked.sort()).toEqual([...justified].sort());
  });

  test("asks for sites only while it is used", () => {
    expect(manifest.optional_host_permissions).toEqual(["*://*/*"]);
  });

  test("lets no site in, and runs nowhere by itself", () => {
    expect(manifest.host_permissions).toBeUndefined();
    expect(manifest.content_scripts).toBeUndefined();
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
  });

  test("allows its own pages nothing remote but pictures", () => {
    const rules = manifest.content_security_policy.extension_pages.split("; ");
    expect(rules).toContain("default-src 'none'");
    expect(rules).toContain("require-trusted-types-for 'script'");
    expect(rules.filter((rule) => /https?:|\*|unsafe/.test(rule))).toEqual([
      expect.stringMatching(/^img-src /),
      // What may be fetched is told by the reader's permission, and by the one door that fetches: layers.test.ts.
      "connect-src 'self' https: http:",
    ]);
  });
});

test("Firefox is told that no data is collected", () => {
  const { browser_specific_settings: settings } = manifestFor("firefox");
  expect(settings?.gecko.data_collection_permissions).toEqual({ required: ["none"] });
});
