import { expect, it } from "vitest";
import { eventually, type Root, type Surface } from "../browser/driver.ts";
import { click, controlsOf, missWords, seeWords } from "../browser/hands.ts";
import { words } from "../browser/words.ts";
import { articlePage, SENTENCE } from "./article-page.ts";
import { inBrowsers } from "./harness.ts";
import { save } from "./steps.ts";

/** Has the only article of the library's list open. */
async function openArticle(library: Surface): Promise<void> {
  await eventually("an article in the list", () =>
    library.run((root: Root) => {
      root.querySelector<HTMLElement>(".row-link")?.click();
      return root.querySelector(".row-link") !== null;
    }),
  );
  await eventually("the reading aids", () =>
    library.run((root: Root) => root.querySelector(".reading-aids .icon-button") !== null),
  );
}

/** Puts models into the page: one that must be downloaded and writes words in capitals, and one that counts. */
function putScriptedMachine(): void {
  const made: string[] = [];
  const maker = (name: string, first: string, model: object) => ({
    availability: async () => (made.includes(name) ? "available" : first),
    create: async ({ monitor }: { monitor(model: EventTarget): void }) => {
      const progress = new EventTarget();
      monitor(progress);
      progress.dispatchEvent(Object.assign(new Event("downloadprogress"), { loaded: 1 }));
      made.push(name);
      return model;
    },
  });
  const translate = async (text: string) => text.toUpperCase();
  const summarize = async () => "One. Two. Three. Four.";
  const models = {
    Translator: maker("translator", "downloadable", { translate }),
    Summarizer: maker("summarizer", "available", { summarize }),
    LanguageDetector: undefined,
    madeModels: made,
  };
  for (const [name, value] of Object.entries(models))
    Object.defineProperty(window, name, { value, configurable: true });
}

/** The words of the article that is open, as they are seen. */
function textOf(library: Surface): Promise<string> {
  return library.run((root: Root) => root.querySelector<HTMLElement>(".article-body")?.innerText ?? "");
}

function takeMachine(): void {
  for (const name of ["Translator", "Summarizer"])
    Object.defineProperty(window, name, { value: undefined, configurable: true });
}

inBrowsers("The browser's own models", (stage) => {
  it("are offered where there are any, and nowhere else", async () => {
    const { driver, server } = stage();
    server.serve("http://harbor.example/models", { body: articlePage() });
    await save(driver, "http://harbor.example/models");
    await driver.openOwn("library.html");
    await driver.page.run(takeMachine);
    await openArticle(driver.page);
    expect(await controlsOf(driver.page)).not.toContain(words("lookups"));
    expect(await controlsOf(driver.page)).toContain(words("aloud"));
  });

  it("translate in place and beside, after a word about the download, and sum up in three sentences", async () => {
    const { driver, server } = stage();
    await driver.openOwn("library.html");
    await driver.page.run(putScriptedMachine);
    const asked = server.seen.length;
    await openArticle(driver.page);
    await click(driver.page, words("lookups"));
    await seeWords(driver.page, words("machineMade"));
    await click(driver.page, words("translate"));
    await seeWords(driver.page, words("modelNeeded"));
    const made = () =>
      driver.page.run(() => (window as unknown as { madeModels: readonly string[] }).madeModels.length);
    expect(await made()).toBe(0);
    await click(driver.page, words("modelLoad"));
    await seeWords(driver.page, SENTENCE.toUpperCase());
    await eventually("the original to go", async () => !(await textOf(driver.page)).includes(SENTENCE));
    await click(driver.page, words("translateBeside"));
    await eventually("both", async () => (await textOf(driver.page)).includes(SENTENCE));
    await click(driver.page, words("summarize"));
    expect(await seeWords(driver.page, "One. Two. Three.")).not.toContain("Four.");
    await click(driver.page, words("lookupsClose"));
    await missWords(driver.page, SENTENCE.toUpperCase());
    expect(server.seen.length).toBe(asked);
  });
});
