import { expect, it } from "vitest";
import { type Driver, eventually, type Root } from "../browser/driver.ts";
import { click, seeWords } from "../browser/hands.ts";
import { words } from "../browser/words.ts";
import { articlePage, SENTENCE, TITLE } from "./article-page.ts";
import { inBrowsers } from "./harness.ts";
import { openOverlay } from "./steps.ts";

async function closeByEscape(driver: Driver): Promise<void> {
  await driver.press("Escape");
  await eventually("the overlay to close", async () => (await driver.overlay()) === null);
}

/** What a page could notice of itself. */
function stateOfPage(root: Root): string {
  const { documentElement, fonts, adoptedStyleSheets, activeElement } = root as Document;
  return JSON.stringify({
    html: documentElement.outerHTML,
    scrolledTo: [scrollX, scrollY],
    faces: fonts.size,
    sheets: adoptedStyleSheets.length,
    focus: activeElement?.id,
    selected: String(getSelection()),
  });
}

/** True if the middle of the window belongs to the overlay: nothing of the page lies above it. */
function isOnTop(root: Root): boolean {
  const host = (root as ShadowRoot).host;
  return host.ownerDocument.elementFromPoint(innerWidth / 2, innerHeight / 2) === host;
}

inBrowsers("The reading view", (stage) => {
  it("opens from the popup, and leaves the page as it was", async () => {
    const { driver, server } = stage();
    server.serve("http://harbor.example/ferry", { body: articlePage({ repeat: 12 }) });
    await driver.open("http://harbor.example/ferry");
    const before = await driver.page
      .run((root: Root) => {
        (root as Document).getElementById("search")?.focus({ preventScroll: true });
        scrollTo(0, 700);
      })
      .then(() => driver.page.run(stateOfPage));
    const overlay = await openOverlay(driver, SENTENCE);
    expect(await seeWords(overlay, TITLE)).toContain(SENTENCE);
    await closeByEscape(driver);
    expect(await driver.page.run(stateOfPage)).toBe(before);
  });

  it("has the focus itself when it opens, and none of its controls", async () => {
    const { driver, server } = stage();
    server.serve("http://harbor.example/focus", { body: articlePage() });
    await driver.open("http://harbor.example/focus");
    const overlay = await openOverlay(driver, SENTENCE);
    expect(await overlay.run((root: Root) => root.activeElement?.localName)).toBe("dialog");
    await closeByEscape(driver);
  });

  it("closes by its button", async () => {
    const { driver, server } = stage();
    server.serve("http://harbor.example/button", { body: articlePage() });
    await driver.open("http://harbor.example/button");
    await click(await openOverlay(driver, SENTENCE), words("closeReader"));
    await eventually("the overlay to close", async () => (await driver.overlay()) === null);
  });

  it.each([
    ["nothing at all", "default-src 'none'"],
    ["no script and no form", "sandbox"],
    ["only trusted types", "require-trusted-types-for 'script'; trusted-types 'none'"],
  ])("stands on a page whose policy allows %s", async (_what, policy) => {
    const { driver, server } = stage();
    const url = `http://strict.example/${encodeURIComponent(policy)}`;
    server.serve(url, { body: articlePage(), headers: { "content-security-policy": policy } });
    await driver.open(url);
    const overlay = await openOverlay(driver, SENTENCE);
    const looks = await overlay.run((root: Root) => {
      const dialog = root.querySelector("dialog");
      return (
        dialog && { open: dialog.matches(":modal"), background: getComputedStyle(dialog).backgroundColor }
      );
    });
    expect(looks).toEqual({ open: true, background: "rgb(253, 252, 250)" });
    await closeByEscape(driver);
  });

  it("lies above a page's own dialog and its highest layer", async () => {
    const { driver, server } = stage();
    const body = articlePage({
      extra: `<dialog id="own">Our newsletter</dialog><div class="top">Banner</div>
        <style>.top { position: fixed; inset: 0; z-index: 2147483647; background: red } html { transform: scale(1) }</style>
        <script>document.getElementById("own").showModal()</script>`,
    });
    server.serve("http://dialog.example/", { body });
    await driver.open("http://dialog.example/");
    const overlay = await openOverlay(driver, SENTENCE);
    expect(await overlay.run(isOnTop)).toBe(true);
    await closeByEscape(driver);
    expect(await driver.page.run((root: Root) => root.querySelector("dialog")?.open)).toBe(true);
  });

  it("is seen before the page under it is made inert", async () => {
    const { driver, server } = stage();
    server.serve("http://first.example/", { body: articlePage({ extra: watchingScript() }) });
    await driver.open("http://first.example/");
    await openOverlay(driver, SENTENCE);
    const seen = await driver.page.run(() => (window as unknown as { seen: readonly string[] }).seen);
    expect(seen.filter((state) => state.endsWith("before"))).not.toEqual([]);
    expect(seen.filter((state) => state === "covered, before")).toEqual([]);
    await closeByEscape(driver);
  });

  it("comes back to a page that takes it out once", async () => {
    const { driver, server } = stage();
    server.serve("http://once.example/", { body: articlePage({ extra: removingScript(1) }) });
    await driver.open("http://once.example/");
    const overlay = await openOverlay(driver, SENTENCE);
    expect(await overlay.run(isOnTop)).toBe(true);
    await closeByEscape(driver);
  });

  it("gives up on a page that goes on taking it out, and opens the article in the library", async () => {
    const { driver, server } = stage();
    server.serve("http://never.example/", { body: articlePage({ extra: removingScript(1000) }) });
    await driver.open("http://never.example/");
    await click(await driver.clickButton(), words("read"));
    await driver.follow("library.html");
    await seeWords(driver.page, SENTENCE);
  });
});

/** A script of the page that takes out what is added to its root, so many times. */
function removingScript(times: number): string {
  return `<script>
    let left = ${times};
    new MutationObserver((records) => {
      for (const node of records.flatMap((record) => [...record.addedNodes]))
        if (node.localName === "div" && left > 0) { left -= 1; node.remove(); }
    }).observe(document.documentElement, { childList: true });
  </script>`;
}

/** A script of the page that tells, frame by frame, whether the overlay is on top, and whether the page is inert yet. */
function watchingScript(): string {
  return `<script>
    window.seen = [];
    const look = () => {
      const host = document.documentElement.lastElementChild;
      if (host.localName === "div") {
        const top = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
        seen.push((top === host ? "on top" : "covered") + (host.popover === null ? "" : ", before"));
      }
      requestAnimationFrame(look);
    };
    look();
  </script>`;
}
