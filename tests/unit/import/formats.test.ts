import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import {
  DAY,
  INSTAPAPER,
  KARAKEEP,
  NETSCAPE,
  omnivoreZip,
  POCKET,
  POCKET_HTML,
  READWISE,
  read,
  WALLABAG,
} from "./exports";

describe("an export of", () => {
  it("Pocket is read as a table", async () => {
    const { items } = await read(new Blob([POCKET]));
    expect(items).toMatchObject([
      {
        url: "https://harbor.example/tides",
        title: 'Tides, and "moons"',
        tags: ["sea", "moon science"],
        savedAt: DAY * 1000,
        archived: false,
        line: 2,
      },
      { url: "https://harbor.example/pier", archived: true, read: true, tags: [], line: 3 },
    ]);
  });

  it("Pocket is read as tables in an archive", async () => {
    const zip = zipSync({ "part_000000.csv": strToU8(POCKET), "part_000001.csv": strToU8(POCKET) });
    expect((await read(new Blob([zip]))).items).toHaveLength(4);
  });

  it("Pocket is read as its older page", async () => {
    expect((await read(new Blob([POCKET_HTML]))).items).toMatchObject([
      {
        url: "https://harbor.example/tides?a=1&b=2",
        title: "Tides & moons",
        tags: ["sea", "moon science"],
        savedAt: DAY * 1000,
        archived: false,
        line: 5,
      },
      { url: "https://harbor.example/pier", title: "Pier", archived: true, tags: [] },
    ]);
  });

  it("Instapaper is read, its own folders as tags", async () => {
    const { items } = await read(new Blob([INSTAPAPER]));
    expect(items).toMatchObject([
      { note: "The moon\npulls.", tags: [], archived: false, starred: false, line: 2 },
      { starred: true, tags: [], line: 4 },
      { tags: ["baking"], archived: false },
      { tags: [], archived: true },
    ]);
  });

  it("Readwise Reader is read", async () => {
    expect((await read(new Blob([READWISE]))).items).toMatchObject([
      { tags: ["sea", "moon science"], savedAt: DAY * 1000, progress: 0.5, archived: true },
    ]);
  });

  it("wallabag is read with its texts", async () => {
    expect((await read(new Blob([WALLABAG]))).items).toMatchObject([
      {
        title: "Tides",
        tags: ["sea"],
        archived: true,
        starred: false,
        savedAt: DAY * 1000,
        note: "“moon”\n\nwhy?",
        text: { html: "<p>The moon pulls.</p>", byline: "Ada Pilot", lang: "en" },
      },
    ]);
  });

  it("Karakeep is read, and says what is no page", async () => {
    const { items, problems } = await read(new Blob([KARAKEEP]));
    expect(items).toMatchObject([{ url: "https://harbor.example/tides", tags: ["sea"], note: "Ask Ada" }]);
    expect(problems).toMatchObject([{ reason: "noAddress", line: 1 }]);
  });

  it("Omnivore is read with its texts", async () => {
    expect((await read(new Blob([omnivoreZip()]))).items).toMatchObject([
      {
        tags: ["sea"],
        archived: true,
        progress: 0.5,
        text: { html: "<p>The moon pulls.</p>", byline: "Ada Pilot", publishedAt: Date.UTC(2024, 3, 30) },
      },
      { url: "https://harbor.example/pier", text: null },
    ]);
  });

  it("a browser's bookmarks is read, its folders as tags", async () => {
    const { items, problems } = await read(new Blob([NETSCAPE]));
    expect(items).toMatchObject([
      { title: "Tides", note: "About the moon", tags: [], savedAt: DAY * 1000 },
      { title: "Pier", tags: ["lowmoor", "Sea"] },
    ]);
    expect(problems).toMatchObject([{ reason: "noAddress", what: "A script", line: 14 }]);
  });
});
