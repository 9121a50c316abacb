/**
 * `npm start`: builds Clearline, opens a real browser with it and clicks the real toolbar button. With a display the
 * browser stays open; without one it takes the tour by itself. `npm start -- FILE.html` or an address opens that page.
 */
import { build } from "./build.ts";
import { type Chromium, launchChromium } from "./chromium.ts";
import { findBrowser } from "./find.ts";
import { startServer } from "./server.ts";
import { addressOf, addressOfTarget, fixtureReplies } from "./sites.ts";
import { tellPage } from "./tell.ts";
import { openCamera, SEEDS, takeTour } from "./tour.ts";
import { tourLanguages } from "./tour-adapted.ts";

const started = performance.now();

function say(line: string): void {
  console.log(`[${((performance.now() - started) / 1000).toFixed(1)} s] ${line}`);
}

async function main(target: string | undefined): Promise<void> {
  const executable = await findBrowser("chromium", say);
  say("Building the extension …");
  await build("chromium");
  const server = await startServer(fixtureReplies());
  const url = target === undefined ? null : await addressOfTarget(target, server);
  const visible = hasDisplay();
  say(`Opening ${executable} …`);
  const driver = await launchChromium(executable, {
    port: server.port,
    online: url !== null,
    visible,
    pictures: !visible,
  });
  try {
    if (visible) await stayOpen(driver, url ?? addressOf("summit-tokyo-seoul"));
    else await takePictures(driver, { executable, port: server.port, url });
  } finally {
    await driver.close();
    await server.close();
  }
}

function hasDisplay(): boolean {
  if (process.env.CI !== undefined) return false;
  if (process.platform !== "linux") return true;
  return Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

/** Clicks the button once, and leaves the browser to the person in front of it. */
async function stayOpen(driver: Chromium, url: string): Promise<void> {
  await driver.open(url);
  await driver.clickButton();
  say("Here it is. Further pages to try, each with the toolbar button; close the browser to end:");
  for (const address of fixtureReplies().keys()) console.log(`  ${address}`);
  await new Promise((resolve) => driver.browser.once("disconnected", resolve));
}

interface Tour {
  readonly executable: string;
  readonly port: number;
  /** The only page to show; `null` for the whole tour. */
  readonly url: string | null;
}

async function takePictures(driver: Chromium, { executable, port, url }: Tour): Promise<void> {
  const camera = await openCamera(say);
  if (url === null) {
    await takeTour(driver, camera);
    await tourLanguages(executable, { port, pictures: true }, camera, SEEDS);
  } else await tellPage(driver, camera, "page", url);
  say(`The pictures are in ${camera.folder}`);
}

main(process.argv[2]).catch((error: unknown) => {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
});
