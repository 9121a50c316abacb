import type { Page } from "puppeteer-core";
import { type Chromium, launchChromium } from "../../browser/chromium.ts";
import type { Surface } from "../../browser/driver.ts";
import { type BrowserName, findBrowser } from "../../browser/find.ts";
import { launchFirefox } from "../../browser/firefox.ts";
import { pageSurface } from "../../browser/page-surface.ts";
import type { SiteServer } from "../../browser/server.ts";
import { requestWatch } from "./requests.ts";
import type { Place } from "./sight.ts";

/** Opens a fresh browser with the build in the folder `extension`; it asks `server` for everything and downloads into `downloads`. */
export async function openPlace(
  name: BrowserName,
  extension: string,
  server: SiteServer,
  downloads: string,
): Promise<Place> {
  const executable = await findBrowser(name, console.error);
  const options = { port: server.port, proxied: true, extension, downloads };
  const common = { server, downloads, takeRequests: requestWatch(server) };
  if (name === "firefox")
    return { ...common, driver: await launchFirefox(executable, options), withoutPolicy: null };
  const driver = await launchChromium(executable, options);
  return { ...common, driver, withoutPolicy: (show) => showWithoutPolicy(driver, show) };
}

/** Loads a page of the extension anew with its policy switched off. */
async function showWithoutPolicy(driver: Chromium, show: "popup" | "library"): Promise<Surface> {
  const page = show === "library" ? driver.tab() : await popupOf(driver);
  await page.setBypassCSP(true);
  await page.reload();
  await page.setBypassCSP(false);
  return pageSurface(page);
}

async function popupOf({ browser }: Chromium): Promise<Page> {
  return (await browser.waitForTarget((one) => one.url().endsWith("/popup.html"))).asPage();
}
