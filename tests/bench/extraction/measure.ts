import type { ReadingBrowser, ServedPage } from "./browser.ts";
import type { Contender, ContenderName, Reading } from "./contenders.ts";
import { type PageSet, pageAddress, readPageFile } from "./data.ts";

/** What each contender read on a page; a contender that failed has an empty reading. */
export type PageReadings = Readonly<Partial<Record<ContenderName, Reading>>>;

const NOTHING: Reading = { text: "", title: null, author: null, date: null, ms: 0 };

/**
 * Has every contender read every page, one page after the other.
 *
 * Ours and Readability take turns in going first, for the first to touch a page warms it for the second. Defuddle goes
 * last: it is the only one that may change the page.
 */
export async function readPages(
  browser: ReadingBrowser,
  set: PageSet,
  contenders: readonly Contender[],
  say: (line: string) => void,
): Promise<Map<string, PageReadings>> {
  const readings = new Map<string, PageReadings>();
  for (const [id, { url }] of set.pages) {
    const page = { url: pageAddress(id, url), ...readPageFile(set.dir, id) };
    const order = readings.size % 2 === 0 ? contenders : swapFirstTwo(contenders);
    readings.set(id, await readPage(browser, page, order, (line) => say(`${id}: ${line}`)));
    say(`${readings.size}/${set.pages.size}`);
  }
  return readings;
}

function swapFirstTwo(contenders: readonly Contender[]): readonly Contender[] {
  const [first, second, ...rest] = contenders;
  return first && second ? [second, first, ...rest] : contenders;
}

async function readPage(
  browser: ReadingBrowser,
  page: ServedPage,
  contenders: readonly Contender[],
  say: (line: string) => void,
): Promise<PageReadings> {
  const readings: Partial<Record<ContenderName, Reading>> = {};
  await browser.open(page);
  for (const contender of contenders) {
    try {
      readings[contender.name] = await browser.read(contender);
    } catch (error) {
      say(`${contender.name} failed: ${error instanceof Error ? error.message : error}\n`);
      readings[contender.name] = NOTHING;
    }
  }
  return readings;
}
