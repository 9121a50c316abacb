// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { expect, it, vi } from "vitest";
import { readManifest, writeManifest } from "../../../utils/library-manifest";
import { Library } from "../../../utils/store/db";
import { eventually } from "../eventually";
import { button, ferry, rows, save, show, shows, tides, useLibraryPage } from "./showing";

useLibraryPage();

it("says that a library can't be read, and leaves it as it is", async () => {
  await save(ferry, tides);
  vi.spyOn(Library.prototype, "open").mockRejectedValueOnce(new DOMException("broken", "UnknownError"));
  show();
  await shows("Your library can’t be read");
  await shows("It held 2 articles; now it has 0 articles.");
  await shows("This browser has no copy of it.");
  expect(() => button("Go on without it")).toThrow();
});

it("speaks of a loss until the reader goes on without what is lost", async () => {
  await save(ferry);
  await writeManifest({ loss: { kind: "short", expected: 9, found: 1, noticedAt: 1 } });
  show();
  await shows("Your library came back without its last changes");
  await eventually(() => expect(rows()).toEqual([ferry.title]));
  button("Go on without it").click();
  await eventually(() => expect(document.body.textContent).not.toContain("without its last changes"));
  expect((await readManifest()).loss).toBeNull();
});
