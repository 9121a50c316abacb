/**
 * Renders the icons of `public/icon` from their SVG sources: `node tests/browser/render-icons.ts [path of Chromium]`.
 * `mark-light` stands on dark toolbars and `mark-dark` on light ones; the tile reads on both.
 */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import puppeteer, { type Browser } from "puppeteer-core";

const ICONS = [
  { source: "clearline", name: "", sizes: [16, 32, 48, 128] },
  { source: "mark-light", name: "mark-light-", sizes: [16, 32] },
  { source: "mark-dark", name: "mark-dark-", sizes: [16, 32] },
] as const;

const folder = new URL("../../public/icon/", import.meta.url);

async function render(browser: Browser, svg: string, size: number, path: string): Promise<void> {
  const page = await browser.newPage();
  await page.setViewport({ width: size, height: size });
  await page.goto(`data:image/svg+xml,${encodeURIComponent(svg)}`);
  await page.screenshot({ path, omitBackground: true, type: "png" });
  await page.close();
}

const executablePath = process.argv[2] ?? "/usr/bin/chromium";
const browser = await puppeteer.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
for (const { source, name, sizes } of ICONS) {
  const svg = await readFile(new URL(`${source}.svg`, folder), "utf8");
  for (const size of sizes)
    await render(browser, svg, size, fileURLToPath(new URL(`${name}${size}.png`, folder)));
}
await browser.close();
