import { expect, it } from "vitest";
import { eventually, type Surface } from "../browser/driver.ts";
import { click, seeWords } from "../browser/hands.ts";
import { addressOf } from "../browser/sites.ts";
import { words } from "../browser/words.ts";
import { readPage } from "../fixtures/pages.ts";
import { inBrowsers } from "./harness.ts";

const TITLE = String(readPage("trade-hatchet").expected.title);

/** The parts of the extension's API that tell what the toolbar button shows. */
interface Apis {
  readonly tabs: { query(of: object): Promise<readonly { readonly id: number }[]> };
  readonly action: Record<"getBadgeText" | "getTitle", (of: { readonly tabId: number }) => Promise<string>>;
}

/** What the toolbar button shows of the tab: its badge, and its tooltip. */
function buttonOf(popup: Surface): Promise<readonly string[]> {
  return popup.run(async () => {
    const { chrome } = globalThis as unknown as { chrome: Apis };
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    const of = { tabId: tab?.id ?? 0 };
    return Promise.all([chrome.action.getBadgeText(of), chrome.action.getTitle(of)]);
  });
}

async function seeButton(popup: Surface, wanted: readonly string[]): Promise<void> {
  await eventually(
    `the button ${wanted.join(" ")}`,
    async () => (await buttonOf(popup)).join() === wanted.join(),
  );
}

const SAVED = ["✓", words("actionTitleSaved")];
const PLAIN = ["", words("actionTitle")];

inBrowsers("The toolbar button", (stage) => {
  it("says that the page is in the library, until the tab goes on", async () => {
    const { driver } = stage();
    await driver.open(addressOf("trade-hatchet"));
    const popup = await driver.clickButton();
    await seeWords(popup, words("saved"));
    await seeButton(popup, SAVED);
    await driver.closePopup();
    await driver.open("http://nothing-here.example/");
    const other = await driver.clickButton();
    await seeWords(other, words("library"));
    expect(await buttonOf(other)).toEqual(PLAIN);
  });

  it("no longer says so when the article is taken out again", async () => {
    const { driver } = stage();
    const url = addressOf("summit-tokyo-seoul");
    await driver.open(url);
    const popup = await driver.clickButton();
    await seeWords(popup, words("saved"));
    await seeButton(popup, SAVED);
    await click(popup, words("undo"));
    await seeButton(popup, PLAIN);
  });

  it("says of a page that was saved before that it is in the library, once it has been asked", async () => {
    const { driver } = stage();
    await driver.open(addressOf("trade-hatchet"));
    const popup = await driver.clickButton();
    await seeWords(popup, TITLE);
    await seeWords(popup, words("savedBefore"));
    await seeButton(popup, SAVED);
  });
});
