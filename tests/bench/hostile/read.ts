import type { Article } from "../../../utils/article.ts";
import type { Driver, Root } from "../../browser/driver.ts";
import { seeWords } from "../../browser/hands.ts";
import type { Vector } from "./data.ts";
import { framesPage, liveAddress, SITE } from "./pages.ts";
import type { LiveReading } from "./stand-ins/handed-over.ts";

/** A vector, and what the product read of the page that it was served in. */
export interface ReadVector {
  readonly index: number;
  readonly vector: Vector;
  /** `null` if there was no article, or the vector had led its page away. */
  readonly article: Article | null;
  readonly threw: string | null;
}

/** A vector that is shown as it is, as no page would have let it through. */
export function unread(vector: Vector, index: number): ReadVector {
  return { index, vector, article: null, threw: null };
}

/** The part of the extension's API that this needs. */
interface ExtensionApi {
  readonly tabs: { query(of: object): Promise<{ id: number }[]> };
  readonly scripting: {
    executeScript(what: object): Promise<{ frameId: number; result: unknown }[]>;
  };
}

/**
 * Reads the vectors `from` … `until` of `all`, each in a live page of its own, by the product's first injected file.
 *
 * @throws {Error} When the browser does not come to an end with them.
 */
export async function readLive(
  driver: Driver,
  serve: (url: string, html: string) => void,
  all: readonly Vector[],
  from: number,
  until: number,
): Promise<readonly ReadVector[]> {
  const address = `${SITE}/frames/${from}-${until}`;
  serve(address, framesPage(from, until));
  await driver.open(address);
  const popup = await driver.clickButton();
  await seeWords(popup, "masons");
  const read = new Map(await popup.run(readFrames));
  await driver.closePopup();
  return all.slice(from, until).map((vector, place) => {
    const index = from + place;
    const reading = read.get(liveAddress(index));
    const threw = reading !== undefined && "threw" in reading ? reading.threw : null;
    return {
      index,
      vector,
      threw,
      article: reading !== undefined && "article" in reading ? reading.article : null,
    };
  });
}

/**
 * Runs in the popup: injects the file into the tab's frames, and gives what it read by the frame's address. It waits for no
 * page: some never end to load.
 */
async function readFrames(_root: Root): Promise<[address: string, reading: LiveReading][]> {
  const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  const target = { tabId: tab?.id, allFrames: true };
  const inject = (what: object) =>
    chrome.scripting.executeScript({ target, injectImmediately: true, ...what });
  const frames = await inject({ func: () => location.href });
  const addresses = new Map(frames.map(({ frameId, result }) => [frameId, String(result)]));
  const readings = await inject({ files: ["/extract.js"] });
  return readings.map(({ frameId, result }) => [
    addresses.get(frameId) ?? "",
    (result ?? { threw: "nothing came back" }) as LiveReading,
  ]);
}
