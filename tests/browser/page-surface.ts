import { writeFile } from "node:fs/promises";
import type { Page } from "puppeteer-core";
import type { Json, Root, Surface } from "./driver.ts";

/** Pixels of a picture for each of the page's: as sharp as on a good screen. */
const PICTURE_SCALE = 2;

/** A page of Chromium as a surface. */
export function pageSurface(page: Page): Surface {
  return {
    run: async <Args extends readonly Json[], Result>(
      action: (root: Root, ...args: Args) => Result | Promise<Result>,
      ...args: Args
    ) => {
      const result = await page.evaluate(`(${action})(document, ...${JSON.stringify(args)})`);
      return result as Result;
    },
    picture: (file) => takePicture(page, file),
  };
}

/** Writes a PNG of what `page` shows at the moment. */
export async function takePicture(page: Page, file: string): Promise<void> {
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  const clip = { x: 0, y: 0, width, height, scale: PICTURE_SCALE };
  const session = await page.createCDPSession();
  const { data } = await session.send("Page.captureScreenshot", { clip });
  await session.detach();
  await writeFile(file, Buffer.from(data, "base64"));
}
