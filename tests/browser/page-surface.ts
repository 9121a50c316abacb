import type { Page } from "puppeteer-core";
import type { Json, Root, Surface } from "./driver.ts";

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

/** Writes a PNG of what `page` shows, once nothing of it moves any more. */
export async function takePicture(page: Page, file: string): Promise<void> {
  await page.evaluate(async () => {
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });
  await page.screenshot({ path: file as `${string}.png` });
}
