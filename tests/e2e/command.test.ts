import { afterAll, beforeAll, expect, it } from "vitest";
import { type Driver, eventually } from "../browser/driver.ts";
import { findBrowser } from "../browser/find.ts";
import { launchFirefox } from "../browser/firefox.ts";
import { seeWords } from "../browser/hands.ts";
import { type SiteServer, startServer } from "../browser/server.ts";
import { articlePage, SENTENCE } from "./article-page.ts";

let server: SiteServer;
let driver: Driver;

// A headless Chromium hears no commands of extensions.
beforeAll(async () => {
  server = await startServer(new Map([["http://harbor.example/", { body: articlePage() }]]));
  driver = await launchFirefox(await findBrowser("firefox", console.log), { port: server.port });
});

afterAll(async () => {
  await driver.close();
  await server.close();
});

it("Alt+R opens the reading view, and closes it again", async () => {
  await driver.open("http://harbor.example/");
  await driver.press("Alt+r");
  const overlay = await eventually("the overlay", () => driver.overlay());
  expect(await seeWords(overlay, SENTENCE)).toContain(SENTENCE);
  await driver.press("Alt+r");
  await eventually("the overlay to close", async () => (await driver.overlay()) === null);
});
