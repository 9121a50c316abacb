import type { Extraction } from "../../utils/article.ts";
import type { Root, Surface } from "./driver.ts";

/** One row of a timeline as it stands on screen. */
export interface Stop {
  readonly title: string;
  /** The small print above the headline: day, outlet, what is new. */
  readonly note: string;
  readonly kind: "here" | "read" | "lead";
}

/** The rows of the timeline that `surface` shows, from the top; none if it shows no timeline. */
export function stopsOf(surface: Surface): Promise<Stop[]> {
  return surface.run((root: Root) => {
    const words = (element: Element | null) => (element as HTMLElement | null)?.innerText ?? "";
    const plain = (text: string) => text.replace(/\s+/g, " ").trim();
    return [...root.querySelectorAll(".stop")].map((stop) => ({
      title: plain(words(stop.querySelector(".stop-title"))),
      note: plain([...stop.querySelectorAll(".stop-meta > li")].map(words).join(" · ")),
      kind: stop.matches("[aria-current]") ? "here" : stop.matches(".stop-lead") ? "lead" : "read",
    }));
  });
}

/** The part of the extension's API that an extraction needs. */
interface ExtensionApi {
  readonly tabs: { query(of: object): Promise<{ id: number }[]> };
  readonly scripting: { executeScript(what: object): Promise<{ result: unknown }[]> };
}

/** What the shipped extractor makes of the page behind the open `popup`. */
export function extractionOf(popup: Surface): Promise<Extraction> {
  return popup.run(async () => {
    const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    const files = ["/extract.js"];
    const [frame] = await chrome.scripting.executeScript({ target: { tabId: tab?.id }, files });
    return frame?.result as Extraction;
  });
}

/** Headlines of the list, from the top. */
export function headlinesOf(library: Surface): Promise<string[]> {
  return library.run((root: Root) =>
    [...root.querySelectorAll<HTMLElement>("[data-article]")].map((row) => row.innerText.trim()),
  );
}
