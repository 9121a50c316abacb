import type { Browser, Page } from "puppeteer-core";
import { eventually } from "./driver.ts";

/** The parts of the browser's own and of the extension's API that a private window needs. */
interface Apis {
  readonly developerPrivate: {
    updateProfileConfiguration(change: object): Promise<void>;
    updateExtensionConfiguration(change: object): Promise<void>;
  };
  readonly windows: { create(of: object): Promise<unknown> };
}

/**
 * Opens a private window at `url` and gives its page.
 *
 * The extension is allowed there first, as a reader does on the browser's page of extensions; it starts anew for that.
 *
 * @param page A tab, which ends on the extension's page at `own`.
 */
export async function openPrivateWindow(
  browser: Browser,
  page: Page,
  own: string,
  url: string,
): Promise<Page> {
  await page.goto("chrome://extensions/");
  await page.evaluate(async (extensionId) => {
    const { developerPrivate } = (globalThis as unknown as { chrome: Apis }).chrome;
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
  }, new URL(own).host);
  await eventually("the extension to start anew", () =>
    page.goto(own).then(
      () => true,
      () => false,
    ),
  );
  await page.evaluate(async (address) => {
    const { windows } = (globalThis as unknown as { chrome: Apis }).chrome;
    await windows.create({ incognito: true, url: address });
  }, url);
  return await (await browser.waitForTarget((one) => one.url() === url)).asPage();
}
