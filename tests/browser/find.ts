import { spawn } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import {
  Browser,
  detectBrowserPlatform,
  getInstalledBrowsers,
  install,
  resolveBuildId,
} from "@puppeteer/browsers";

export type BrowserName = "chromium" | "firefox";

interface Known {
  /** The variable that names the program outright. */
  readonly variable: string;
  readonly commands: readonly string[];
  readonly places: readonly string[];
  readonly debianPackages: readonly string[];
  readonly download: Browser;
}

const KNOWN: Readonly<Record<BrowserName, Known>> = {
  chromium: {
    variable: "CLEARLINE_CHROMIUM",
    commands: ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"],
    places: [
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    ],
    // A bare machine has no face for Japanese, and the tour shows a Japanese page.
    debianPackages: ["chromium", "fonts-ipafont-gothic"],
    download: Browser.CHROME,
  },
  firefox: {
    variable: "CLEARLINE_FIREFOX",
    commands: ["firefox-esr", "firefox"],
    places: [
      "/Applications/Firefox.app/Contents/MacOS/firefox",
      "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
    ],
    debianPackages: ["firefox-esr"],
    download: Browser.FIREFOX,
  },
};

const CACHE_DIR = join(homedir(), ".cache", "clearline-browsers");

/** No browser could be found or installed; the message says what to do. */
class BrowserMissingError extends Error {
  override readonly name = "BrowserMissingError";
}

/**
 * The path of a real browser, which is installed first where none is found: by apt for root on Debian, by
 * puppeteer's installer elsewhere.
 *
 * @param say Is told what is going on, when it takes a while.
 * @throws {BrowserMissingError} When there is none and none could be installed.
 */
export async function findBrowser(name: BrowserName, say: (line: string) => void): Promise<string> {
  const known = KNOWN[name];
  const found = process.env[known.variable] ?? here(known) ?? (await downloaded(known));
  if (found !== null) return found;
  try {
    return await installed(name, known, say);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new BrowserMissingError(
      `There is no ${name} here, and it could not be installed (${why}). ` +
        `Install it and run the command again, or set ${known.variable} to the program's path.`,
    );
  }
}

function here(known: Known): string | null {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const paths = known.commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...paths, ...known.places].find(isProgram) ?? null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function downloaded(known: Known): Promise<string | null> {
  if (!existsSync(CACHE_DIR)) return null;
  const all = await getInstalledBrowsers({ cacheDir: CACHE_DIR });
  return all.find((one) => one.browser === known.download)?.executablePath ?? null;
}

async function installed(name: BrowserName, known: Known, say: (line: string) => void): Promise<string> {
  if (process.getuid?.() === 0 && existsSync("/etc/debian_version")) {
    say(`Installing ${name} with apt …`);
    await apt(["update"]);
    await apt(["install", "-y", "--no-install-recommends", ...known.debianPackages]);
    const found = here(known);
    if (found !== null) return found;
  }
  say(`Downloading ${name} to ${CACHE_DIR} …`);
  const platform = detectBrowserPlatform();
  if (platform === undefined) throw new Error("no download for this platform");
  const buildId = await resolveBuildId(known.download, platform, "stable");
  return (await install({ browser: known.download, buildId, cacheDir: CACHE_DIR })).executablePath;
}

async function apt(args: readonly string[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const child = spawn("apt-get", ["-q", ...args], { env, stdio: ["ignore", "ignore", "pipe"] });
  let complaint = "";
  child.stderr.on("data", (data) => {
    complaint += data;
  });
  const code = await new Promise((resolve, reject) => child.on("error", reject).on("close", resolve));
  if (code !== 0) throw new Error(`apt-get ${args[0]}: ${complaint.trim().split("\n").at(-1) ?? code}`);
}
