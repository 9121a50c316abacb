import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { BrowserName } from "./find.ts";

export const ROOT = join(import.meta.dirname, "..", "..");

const TARGETS = { chromium: "chrome", firefox: "firefox" } as const;

/** The page that the extension opens when it is installed. */
export const GREETING = "welcome.html";

/** Tells whether the extension in `folder` has it: builds for benches may not. */
export function hasGreeting(folder: string): boolean {
  return existsSync(join(folder, GREETING));
}

/** The lines of a failed build that tell what is wrong; what follows is the bundler's own stack. */
const TOLD_LINES = 16;

/** The folder that holds the built extension for `name`. */
function buildFolder(name: BrowserName): string {
  return join(ROOT, ".output", `${TARGETS[name]}-mv3`);
}

/**
 * Builds the extension for `name`.
 *
 * @throws {Error} With what the build said, when it fails.
 */
export async function build(name: BrowserName): Promise<void> {
  const wxt = join(ROOT, "node_modules", "wxt", "bin", "wxt.mjs");
  const env = { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" };
  try {
    await promisify(execFile)(process.execPath, [wxt, "build", "-b", TARGETS[name]], { cwd: ROOT, env });
  } catch (error) {
    const said = error instanceof Error && "stderr" in error ? String(error.stderr) : String(error);
    const start = said.trim().split("\n").slice(0, TOLD_LINES).join("\n");
    throw new Error(`The extension for ${name} could not be built:\n${start}`);
  }
}

/** @throws {Error} When there is no build for `name` yet. */
export function requireBuild(name: BrowserName): string {
  const folder = buildFolder(name);
  if (!existsSync(join(folder, "manifest.json"))) {
    throw new Error(`The extension for ${name} is not built yet: run npm run build.`);
  }
  return folder;
}
