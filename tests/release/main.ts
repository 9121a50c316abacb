/**
 * `npm run release`: puts what a release consists of into `.output/release`: the extension for both browsers, the sources that it is
 * built from, what it contains (CycloneDX), the licenses of that, and the sums of all files.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import manifest from "../../package.json" with { type: "json" };
import { ROOT } from "../browser/build.ts";
import { writeSourceArchive } from "./archive.ts";
import { licensesOf } from "./licenses.ts";
import { shippedPackages } from "./shipped.ts";

const OUTPUT = join(ROOT, ".output");
const FOLDER = join(OUTPUT, "release");

/** Fields of npm's list that differ each time that it is made. */
interface Bill {
  serialNumber?: string;
  metadata: { timestamp?: string; component: { name: string; type: string } };
}

function zip(browser: "chrome" | "firefox"): void {
  const wxt = join(ROOT, "node_modules", "wxt", "bin", "wxt.mjs");
  execFileSync(process.execPath, [wxt, "zip", "-b", browser], { cwd: ROOT, stdio: "inherit" });
  const name = `${manifest.name}-${manifest.version}-${browser}.zip`;
  copyFileSync(join(OUTPUT, name), join(FOLDER, name));
}

/** What the extension contains, as CycloneDX: https://cyclonedx.org/docs/1.5/json/ */
function billOfMaterials(): string {
  const args = ["sbom", "--sbom-format", "cyclonedx", "--omit", "dev"];
  const bill: Bill = JSON.parse(execFileSync("npm", args, { cwd: ROOT, encoding: "utf8" }));
  delete bill.serialNumber;
  delete bill.metadata.timestamp;
  bill.metadata.component = { ...bill.metadata.component, name: manifest.name, type: "application" };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

/** As `sha256sum --check` reads it. */
function sums(): string {
  const lines = readdirSync(FOLDER).map((name) => {
    const sum = createHash("sha256")
      .update(readFileSync(join(FOLDER, name)))
      .digest("hex");
    return `${sum}  ${name}\n`;
  });
  return lines.join("");
}

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
zip("chrome");
zip("firefox");
writeSourceArchive(join(FOLDER, `${manifest.name}-${manifest.version}-sources.zip`));
writeFileSync(join(FOLDER, "sbom.cdx.json"), billOfMaterials());
writeFileSync(join(FOLDER, "LICENSES.txt"), licensesOf(shippedPackages()));
writeFileSync(join(FOLDER, "SHA256SUMS"), sums());
console.log(readFileSync(join(FOLDER, "SHA256SUMS"), "utf8"));
