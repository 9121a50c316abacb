import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../browser/build.ts";

/** A package of which something may be in the extension. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression. */
  readonly license: string;
  /** The license as the package has it, word by word. */
  readonly text: string;
}

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
}

/** Packages that are installed for building alone, and of which nevertheless files are shipped. */
const FONTS = /^node_modules\/@fontsource/;

const LICENSE_FILE = /^licen[cs]e/i;

/**
 * What of other people's is shipped, by name.
 *
 * @throws {Error} When a package has no license with it.
 */
export function shippedPackages(): readonly ShippedPackage[] {
  const lock: { packages: Readonly<Record<string, Locked>> } = JSON.parse(
    readFileSync(join(ROOT, "package-lock.json"), "utf8"),
  );
  return Object.entries(lock.packages)
    .filter(([path, { dev, optional }]) => path !== "" && !optional && (!dev || FONTS.test(path)))
    .map(([path, { version, license = "" }]) => ({
      name: path.replace(/^.*node_modules\//, ""),
      version,
      license,
      text: licenseIn(join(ROOT, path)),
    }));
}

function licenseIn(folder: string): string {
  const files = readdirSync(folder).filter((file) => LICENSE_FILE.test(file));
  if (files.length === 0) throw new Error(`There is no license in ${folder}.`);
  return files.map((file) => readFileSync(join(folder, file), "utf8").trim()).join("\n\n");
}
