import { afterAll, afterEach, beforeAll, describe } from "vitest";
import { launchChromium } from "../browser/chromium.ts";
import type { Driver, LaunchOptions } from "../browser/driver.ts";
import { type BrowserName, findBrowser } from "../browser/find.ts";
import { launchFirefox } from "../browser/firefox.ts";
import { type SiteServer, startServer } from "../browser/server.ts";
import { fixtureReplies } from "../browser/sites.ts";

/** A browser with an empty library, and the sites it can visit. */
export interface Stage {
  readonly driver: Driver;
  readonly server: SiteServer;
}

const LAUNCH = { chromium: launchChromium, firefox: launchFirefox } as const;

/** Declares `tests` once for Chromium and once for Firefox, each with a browser of its own. */
export function inBrowsers(
  title: string,
  tests: (stage: () => Stage) => void,
  options: Omit<LaunchOptions, "port"> = {},
): void {
  describe.each<BrowserName>(["chromium", "firefox"])(`${title}, %s`, (name) => {
    let stage: Stage | null = null;
    beforeAll(async () => {
      const server = await startServer(fixtureReplies());
      const driver = await LAUNCH[name](await findBrowser(name, console.log), {
        ...options,
        port: server.port,
      });
      stage = { driver, server };
    });
    afterAll(async () => {
      await stage?.driver.close();
      await stage?.server.close();
    });
    afterEach(async () => {
      await stage?.driver.closePopup();
    });
    tests(() => {
      if (stage === null) throw new Error("The browser has not started.");
      return stage;
    });
  });
}
