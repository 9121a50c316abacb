import { expect, it } from "vitest";
import { type Driver, eventually, type Root, type Surface } from "../browser/driver.ts";
import { click, missWords, seeWords } from "../browser/hands.ts";
import type { SiteServer } from "../browser/server.ts";
import { words } from "../browser/words.ts";
import { articlePage, SENTENCE } from "./article-page.ts";
import { inBrowsers } from "./harness.ts";
import { focusOn, openFromLibrary, openOverlay, press, save } from "./steps.ts";

const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="400"><rect width="640" height="400"/></svg>';

const NOTE = "The yard’s own log gives a later day.";

const CODE = "const berth = tides.map((tide) => tide.height).filter((height) => height > 4.2).length;";

/** Serves an article that has two pictures, a note and a block of code. */
function serveArticle(server: SiteServer, name: string): string {
  const url = `http://harbor.example/${name}`;
  const picture = (file: string, alt: string, caption: string) => {
    server.serve(`http://harbor.example/${file}.svg`, { body: PICTURE, type: "image/svg+xml" });
    return `<figure><img src="/${file}.svg" alt="${alt}" width="640" height="400"><figcaption>${caption}</figcaption></figure>`;
  };
  const figure = [
    picture("ferry", "The ferry at the pontoon", "It sails at nine."),
    picture("crane", "The old crane", "Sold for scrap."),
    `<p>The crane went first<sup><a href="#fn1" id="ref1">1</a></sup>, and the rails that it ran on after it.</p>`,
    `<pre><code>${CODE}</code></pre>`,
    `<p>So the harbor counts its berths now, and the table on the wall is out of date again.</p>`,
    `<section><ol><li id="fn1">${NOTE} <a href="#ref1">↩</a></li></ol></section>`,
  ].join("");
  server.serve(url, { body: articlePage({ repeat: 3, figure }) });
  return url;
}

/** The name of what has the focus. */
function focused(surface: Surface): Promise<string> {
  return surface.run((root: Root) => {
    const { activeElement } = root;
    return activeElement?.ariaLabel ?? activeElement?.textContent?.trim() ?? "";
  });
}

/** Waits for what is loaded after the text: until then a click does what the browser does. */
function toolsOf(surface: Surface): Promise<boolean> {
  return eventually("the tools", () =>
    surface.run((root: Root) => root.querySelector(".code-tools") !== null),
  );
}

/** The overlay and the library show the same: what `look` does is done in both. */
async function inBothPlaces(
  driver: Driver,
  server: SiteServer,
  name: string,
  look: (surface: Surface) => Promise<void>,
): Promise<void> {
  const url = serveArticle(server, name);
  await save(driver, url);
  const overlay = await openOverlay(driver, SENTENCE);
  await toolsOf(overlay);
  await look(overlay);
  const page = await openFromLibrary(driver);
  await click(page, words("loadImages_other", "2"));
  await toolsOf(page);
  await look(page);
}

inBrowsers("A closer look", (stage) => {
  it("at pictures: as large as the window, by the arrows from one to the next, and back", async () => {
    const { driver, server } = stage();
    await inBothPlaces(driver, server, "pictures", async (surface) => {
      await eventually("a picture to open", async () => {
        await focusOn(surface, "img[role=button]");
        await press(surface, "Enter");
        return surface.run((root: Root) => root.querySelector(".lightbox:modal") !== null);
      });
      await seeWords(surface, words("pictureOf", "1", "2"));
      expect(await focused(surface)).toBe("The ferry at the pontoon");
      await press(surface, "ArrowRight");
      await seeWords(surface, words("pictureOf", "2", "2"));
      await eventually("the caption", () =>
        surface.run(
          (root: Root) => root.querySelector(".lightbox")?.textContent?.includes("Sold for scrap.") === true,
        ),
      );
      await driver.press("Escape");
      await eventually("the picture to close", () =>
        surface.run((root: Root) => root.querySelector(".lightbox") === null),
      );
      expect(await focused(surface)).toContain("The ferry at the pontoon");
    });
  });

  it("at a note, where its reference stands", async () => {
    const { driver, server } = stage();
    await inBothPlaces(driver, server, "notes", async (surface) => {
      expect(await focusOn(surface, "sup a")).toBe(true);
      await driver.press("Enter");
      await eventually("the note", () =>
        surface.run((root: Root) => root.querySelector(".floating .note-words")?.textContent?.trim() ?? null),
      ).then((said) => expect(said).toBe(NOTE));
      await driver.press("Escape");
      await missWords(surface, words("footnoteGo"));
      expect(await focused(surface)).toBe("1");
    });
  });

  it("at code: its lines wrapped, and all of it copied", async () => {
    const { driver, server } = stage();
    await inBothPlaces(driver, server, "code", async (surface) => {
      await eventually("the code’s tools", () => focusOn(surface, ".code-tools button"));
      await driver.press("Enter");
      await eventually("the lines to wrap", () =>
        surface.run((root: Root) => {
          const code = root.querySelector("pre");
          return code !== null && code.scrollWidth <= code.clientWidth;
        }),
      );
      expect(await focusOn(surface, ".code-tools button + button")).toBe(true);
      await driver.press("Enter");
      await seeWords(surface, words("copied"));
      expect((await driver.clipboard()).trim()).toBe(CODE);
    });
  });
});
