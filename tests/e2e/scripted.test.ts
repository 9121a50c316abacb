import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { type Driver, eventually, type Root } from "../browser/driver.ts";
import { extractionOf } from "../browser/reading.ts";
import type { SiteServer } from "../browser/server.ts";
import { inBrowsers } from "./harness.ts";

const SITE = "http://slate.example";

const read = (file: string) => readFileSync(new URL(`../fixtures/scripted/${file}`, import.meta.url), "utf8");

interface Written {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly quote: string;
}

function serveApplication(server: SiteServer): void {
  for (const name of ["canal", "locks"]) {
    server.serve(`${SITE}/${name}`, { body: read("page.html") });
    server.serve(`${SITE}/${name}.json`, { body: read(`${name}.json`), type: "application/json" });
  }
}

/** The title that the page's script has written; none before it has. */
function writtenTitle(root: Root): string | null {
  return root.querySelector("h1")?.textContent ?? null;
}

async function expectArticle(driver: Driver, name: string) {
  const written: Written = JSON.parse(read(`${name}.json`));
  await eventually("the script's text", async () => (await driver.page.run(writtenTitle)) === written.title);
  const { article } = await extractionOf(await driver.clickButton());
  await driver.closePopup();
  expect(article?.blocks.map((block) => block.text)).toEqual([...written.paragraphs, written.quote]);
  expect(article?.title).toBe(written.title);
  return article;
}

inBrowsers("An article that the page's own script writes", (stage) => {
  it("is read with what stands in elements of the script's own", async () => {
    const { driver, server } = stage();
    serveApplication(server);
    await driver.open(`${SITE}/canal`);
    const article = await expectArticle(driver, "canal");
    expect(article).toMatchObject({
      byline: "Ines Rolf",
      publishedOn: "2021-03-02",
      canonicalUrl: `${SITE}/canal`,
    });
  });

  it("is the one on the screen, though the head still tells of the one before", async () => {
    const { driver, server } = stage();
    serveApplication(server);
    await driver.open(`${SITE}/canal`);
    await expectArticle(driver, "canal");
    await driver.page.run((root: Root) => root.querySelector<HTMLElement>("[href='/locks']")?.click());
    const article = await expectArticle(driver, "locks");
    expect(article).toMatchObject({
      url: `${SITE}/locks`,
      canonicalUrl: null,
      byline: "Tomas Hagen",
      publishedOn: "2022-05-09",
    });
    expect(article?.excerpt).not.toContain("Four hundred people");
  });
});
