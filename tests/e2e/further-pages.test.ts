import { expect, it } from "vitest";
import { eventually } from "../browser/driver.ts";
import { click, missWords, seeWords } from "../browser/hands.ts";
import type { SiteServer } from "../browser/server.ts";
import { words } from "../browser/words.ts";
import { inBrowsers } from "./harness.ts";
import { openOverlay, readInPopup } from "./steps.ts";

const TITLE = "How the harbor wall was built";

/** What the given page of the article says, and no other. */
function sentenceOf(number: number): string {
  return `In winter ${number} the masons set ${number}00 stones, were paid in herring, and wrote down that they resented it.`;
}

function pageOf(host: string, number: number, total: number): string {
  const links = Array.from({ length: total }, (_, index) => index + 1).map((one) =>
    one === number ? `<b>${one}</b>` : `<a href="/wall${one === 1 ? "" : `/${one}`}">${one}</a>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${TITLE} - ${host}</title><body>
    <nav><a href="/">Home</a></nav><article><h1>${TITLE}</h1><p>${sentenceOf(number)}</p>
    <p>The drawings of that year were lost when the mayor lent them to his cousin, who sailed to Bergen with them.</p>
    <p>Of the weather nothing is known but what the herring sellers complained about, which was page ${number} of their ledger.</p>
    <div class="pager">${links.join(" ")}</div></article></body></html>`;
}

/** Serves an article of `total` pages, of which `served` are there; gives its address and what is asked for from now on. */
function serveArticle(server: SiteServer, name: string, total: number, served: number, headers = {}) {
  const host = `http://${name}.example`;
  for (let number = 1; number <= served; number += 1) {
    const url = `${host}/wall${number === 1 ? "" : `/${number}`}`;
    server.serve(url, { body: pageOf(name, number, total), headers });
  }
  const asked = () =>
    server.seen.filter(({ url }) => url.startsWith(host) && !url.endsWith(".ico")).map(({ url }) => url);
  return { url: `${host}/wall`, asked };
}

inBrowsers("An article of several pages", (stage) => {
  it("goes on in the popup, a page a click, and not before", async () => {
    const { driver, server } = stage();
    const { url, asked } = serveArticle(server, "popup", 3, 3);
    const popup = await readInPopup(driver, url, TITLE);
    await click(popup, words("addPageOf", "2", "3"));
    await seeWords(popup, sentenceOf(2));
    expect(asked()).toEqual([url, `${url}/2`]);
    await click(popup, words("addPageOf", "3", "3"));
    await seeWords(popup, words("allPagesAdded"));
    await seeWords(popup, sentenceOf(3));
    expect(asked()).toEqual([url, `${url}/2`, `${url}/3`]);
  });

  it("goes on in the reading view to its end with one click, on a page with a strict policy", async () => {
    const { driver, server } = stage();
    const policy = {
      "content-security-policy": "default-src 'none'; connect-src 'self'; require-trusted-types-for 'script'",
    };
    const { url, asked } = serveArticle(server, "overlay", 4, 4, policy);
    await driver.open(url);
    const overlay = await openOverlay(driver, sentenceOf(1));
    await click(overlay, words("addAllPages"));
    await seeWords(overlay, words("allPagesAdded"));
    await seeWords(overlay, sentenceOf(4));
    expect(asked()).toEqual([1, 2, 3, 4].map((number) => (number === 1 ? url : `${url}/${number}`)));
    await driver.press("Escape");
    await eventually("the overlay to close", async () => (await driver.overlay()) === null);
    await seeWords(await openOverlay(driver, sentenceOf(1)), sentenceOf(4));
    expect(asked()).toHaveLength(4);
    await driver.press("Escape");
  });

  it("is saved with the pages that were added", async () => {
    const { driver, server } = stage();
    const { url } = serveArticle(server, "library", 2, 2);
    const popup = await readInPopup(driver, url, TITLE);
    await seeWords(popup, words("saved"));
    await click(popup, words("addPageOf", "2", "2"));
    await seeWords(popup, words("allPagesAdded"));
    await driver.closePopup();
    await driver.openOwn("library.html");
    await click(driver.page, TITLE);
    await seeWords(driver.page, sentenceOf(2));
  });

  it("says so where a page is missing, and offers it on its own", async () => {
    const { driver, server } = stage();
    const { url } = serveArticle(server, "missing", 3, 1);
    const popup = await readInPopup(driver, url, TITLE);
    await click(popup, words("addAllPages"));
    await seeWords(popup, words("additionUnreachable", "2"));
    await seeWords(popup, words("openPage", "2"));
    server.serve(`${url}/2`, { body: pageOf("missing", 2, 3) });
    await click(popup, words("addPageOf", "2", "3"));
    await seeWords(popup, sentenceOf(2));
    await missWords(popup, words("openPage", "2"));
  });

  it("is not followed to another site", async () => {
    const { driver, server } = stage();
    const { url } = serveArticle(server, "leaving", 2, 1);
    server.serve(`${url}/2`, { status: 302, body: "", headers: { location: "http://elsewhere.example/2" } });
    const popup = await readInPopup(driver, url, TITLE);
    await click(popup, words("addPageOf", "2", "2"));
    await seeWords(popup, words("additionUnreachable", "2"));
    expect(server.seen.filter(({ url: seen }) => seen.includes("elsewhere"))).toEqual([]);
  });
});
