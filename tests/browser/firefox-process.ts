import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Json, LaunchOptions } from "./driver.ts";

/** How long Firefox may take from its start to its debugging address. */
const START_MS = 30_000;

/** A loopback proxy stands for every site, unless real ones are to be reached; it has no certificates. */
function proxyPreferences({ port, proxied = false }: LaunchOptions): Record<string, Json> {
  return {
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": port,
    ...(proxied
      ? {
          "network.proxy.ssl": "127.0.0.1",
          "network.proxy.ssl_port": port,
          "network.proxy.allow_hijacking_localhost": true,
        }
      : {}),
  };
}

function preferences(options: LaunchOptions): Record<string, Json> {
  const { online = false, lang, downloads } = options;
  return {
    ...(online ? {} : proxyPreferences(options)),
    "browser.shell.checkDefaultBrowser": false,
    "browser.startup.page": 0,
    "browser.aboutwelcome.enabled": false,
    "datareporting.policy.dataSubmissionEnabled": false,
    "dom.security.https_first": false,
    "security.mixed_content.upgrade_display_content": false,
    "toolkit.cosmeticAnimations.enabled": false,
    "ui.popup.disable_autohide": true,
    ...(downloads === undefined
      ? {}
      : { "browser.download.folderList": 2, "browser.download.dir": downloads }),
    ...(lang === undefined ? {} : { "intl.locale.requested": lang, "intl.accept_languages": lang }),
  };
}

/** A Firefox that runs on a profile of its own. */
export interface FirefoxProcess {
  /** Where it takes commands. */
  readonly address: string;
  /** Ends it and takes its profile away. */
  end(): Promise<void>;
}

/**
 * Starts the Firefox at `executable` on a fresh profile.
 *
 * @throws {Error} When it does not start, with what it said.
 */
export async function startFirefox(executable: string, options: LaunchOptions): Promise<FirefoxProcess> {
  const profile = await mkdtemp(join(tmpdir(), "clearline-firefox-"));
  const lines = Object.entries(preferences(options)).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  await writeFile(join(profile, "user.js"), lines.join("\n"));
  const flags = [
    "--remote-debugging-port=0",
    "--remote-allow-system-access",
    "--no-remote",
    "--profile",
    profile,
  ];
  const child = spawn(executable, [...(options.visible ? [] : ["--headless"]), ...flags], {
    env: { ...process.env, HOME: profile },
    stdio: ["ignore", "ignore", "pipe"],
  });
  return {
    address: await debuggingAddress(child),
    end: async () => {
      await stop(child);
      await rm(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

function debuggingAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const fail = (why: string) => reject(new Error(`Firefox ${why}: ${said.slice(-2000)}`));
    const timer = setTimeout(() => fail("did not start in time"), START_MS);
    child.on("error", (error) => fail(error.message));
    child.on("exit", (code) => fail(`ended with ${code}`));
    child.stderr?.on("data", (data) => {
      said += data;
      const address = /listening on (ws:\S+)/.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    });
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill();
  await gone;
}
