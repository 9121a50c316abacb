import type { ShippedPackage } from "./shipped.ts";

/** The licenses of what is shipped, one after the other. */
export function licensesOf(packages: readonly ShippedPackage[]): string {
  return packages
    .map(({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text}\n`)
    .join(`\n${"-".repeat(80)}\n\n`);
}
