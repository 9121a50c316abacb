import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { kindOf, readPages } from "../../../utils/import";
import { ImportError, type ImportedItem } from "../../../utils/import/item";
import fc from "../../property";

async function read(file: Blob) {
  const kind = await kindOf(file);
  if (kind === "backup") throw new Error("It is taken for a backup.");
  const records = await Array.fromAsync(readPages(file, kind, () => undefined));
  const items = records.filter((record) => record.kind === "item");
  return { items, problems: records.filter((record) => record.kind === "problem") };
}

const DAY = Date.UTC(2024, 4, 1) / 1000;

const POCKET = `title,url,time_added,tags,status
"Tides, and ""moons""",https://harbor.example/tides,${DAY},sea|moon science,unread
https://harbor.example/pier,https://harbor.example/pier,${DAY + 1},,archive
`;

const POCKET_HTML = `<!DOCTYPE html>
<html><head><title>Pocket Export</title></head><body>
<h1>Unread</h1>
<ul>
<li><a href="https://harbor.example/tides?a=1&amp;b=2" time_added="${DAY}" tags="sea,moon science">Tides &amp; moons</a></li>
</ul>
<h1>Read Archive</h1>
<ul><li><a href="https://harbor.example/pier" time_added="${DAY}" tags="">Pier</a></li></ul>
</body></html>`;

const INSTAPAPER = `URL,Title,Selection,Folder,Timestamp
https://harbor.example/tides,Tides,"The moon
pulls.",Unread,${DAY}
https://harbor.example/pier,Pier,,Starred,${DAY}
https://harbor.example/rye,Rye,,Baking,${DAY}
https://harbor.example/old,Old,,Archive,${DAY}
`;

const READWISE = `Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen
Tides,https://harbor.example/tides,01,"['sea', 'moon science']",2024-05-01 00:00:00+00:00,0.5,archive,True
`;

const WALLABAG = JSON.stringify(
  [
    {
      is_archived: 1,
      is_starred: 0,
      tags: ["sea"],
      title: "Tides",
      url: "https://harbor.example/tides",
      content: "<p>The moon pulls.</p>",
      created_at: "2024-05-01T00:00:00+0000",
      published_by: ["Ada Pilot"],
      language: "en",
      domain_name: "harbor.example",
      annotations: [{ quote: "moon", text: "why?" }],
    },
  ],
  null,
  2,
);

const KARAKEEP = JSON.stringify({
  bookmarks: [
    {
      createdAt: DAY,
      title: "Tides",
      tags: ["sea"],
      content: { type: "link", url: "https://harbor.example/tides" },
      note: "Ask Ada",
      archived: false,
    },
    { createdAt: DAY, title: null, tags: [], content: { type: "text", text: "a thought" }, note: null },
  ],
});

const NETSCAPE = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<!-- This is an automatically generated file. -->
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks</H1>
<DL><p>
  <DT><H3 ADD_DATE="1" PERSONAL_TOOLBAR_FOLDER="true">Bookmarks bar</H3>
  <DL><p>
    <DT><A HREF="https://harbor.example/tides" ADD_DATE="${DAY}" ICON="data:image/png;base64,AA>==">Tides</A>
    <DD>About the moon
    <DT><H3>Sea</H3>
    <DL><p>
      <DT><A HREF="https://harbor.example/pier" TAGS="lowmoor">Pier</A>
    </DL><p>
    <DT><A HREF="javascript:void(0)">A script</A>
  </DL><p>
</DL><p>`;

function omnivoreZip(): Uint8Array<ArrayBuffer> {
  const articles = [
    {
      id: "1",
      slug: "tides-18",
      title: "Tides",
      author: "Ada Pilot",
      url: "https://harbor.example/tides",
      state: "Archived",
      readingProgress: 50,
      labels: ["sea"],
      savedAt: "2024-05-01T00:00:00.000Z",
      publishedAt: "2024-04-30T00:00:00.000Z",
    },
    { id: "2", slug: "gone", title: "Pier", url: "https://harbor.example/pier", state: "Active", labels: [] },
  ];
  return zipSync({
    "metadata_0_to_1.json": strToU8(JSON.stringify(articles)),
    "content/tides-18.html": strToU8("<p>The moon pulls.</p>"),
  });
}

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

describe("what is larger than anything that people save", () => {
  it("ends the file where it has no end of its own", async () => {
    const endless = [
      `<!DOCTYPE NETSCAPE-Bookmark-file-1><dl><a href="${"x".repeat(2_000_001)}`,
      `url,title\nhttps://harbor.example/tides,"${"x".repeat(4_000_001)}`,
    ];
    for (const text of endless)
      await expect(read(new Blob([text]))).rejects.toMatchObject({ fault: "tooLarge" });
  });

  it("is left out of a page's tags, where folders never end or a table names thousands", async () => {
    const headings = Array.from({ length: 500 }, (_, at) => `<h3>folder ${at}</h3>`).join("");
    const link = '<a href="https://harbor.example/tides">Tides</a>';
    const [page] = (await read(new Blob([`<dl>${headings}${link}</dl>`]))).items;
    expect(page?.tags).toHaveLength(20);
    const tags = Array.from({ length: 5_000 }, (_, at) => `tag ${at}`);
    const table = `url,tags\nhttps://harbor.example/tides,"${tags.join()},${"x".repeat(5_000)}"`;
    const [row] = (await read(new Blob([table]))).items;
    expect(row?.tags).toEqual(tags.slice(0, 100));
  });

  it("is told by its size alone, before it is read", async () => {
    const file = new Blob([POCKET]);
    Object.defineProperty(file, "size", { value: 2_000_000_000 });
    await expect(read(file)).rejects.toMatchObject({ fault: "tooLarge" });
  });

  it("is named and left out where what follows can be read", async () => {
    const deep = JSON.stringify([{ url: "https://harbor.example/deep", content: { a: "DEEP" } }]);
    const nested = deep.replace('"DEEP"', "[".repeat(100) + "]".repeat(100));
    const { items, problems } = await read(new Blob([WALLABAG.replace(/^\s*\[/, `${nested.slice(0, -1)},`)]));
    expect(problems).toMatchObject([{ reason: "unreadable" }]);
    expect(items.length).toBeGreaterThan(0);
  });

  it("is a link alone where an archive has its text", async () => {
    const zip = omnivoreZip();
    const view = new DataView(zip.buffer);
    // The entry of the text in the list at the archive's end says that it is larger than any article.
    const name = strToU8("content/tides-18.html");
    const at = zip.findLastIndex((_, index) => name.every((byte, place) => zip[index + place] === byte));
    view.setUint32(at - 46 + 24, 64_000_001, true);
    const { items } = await read(new Blob([zip]));
    expect(items.map(({ text }: ImportedItem) => text)).toEqual([null, null]);
  });
});

describe("a file that can't be taken", () => {
  const deep = "[".repeat(1_000_000);
  it.each([
    ["is empty", "", "foreign"],
    ["is a letter", "Dear Ada,\n\nthe tide turns.", "foreign"],
    ["is a page without links", "<p>The tide turns.</p>", "foreign"],
    ["is other JSON", '{"tides":[1,2]}', "damaged"],
    ["is a list of other things", '[{"a":1},{"b":2}]', "foreign"],
    ["is a picture", "\u0089PNG\r\n\u001a\n\u0000\u0000", "foreign"],
    ["nests a million deep", deep, "damaged"],
    ["nests a million deep and closes", deep + deep.replaceAll("[", "]"), "foreign"],
    ["ends in the middle of a list", WALLABAG.slice(0, 200), "damaged"],
    ["ends in the middle of a tag", NETSCAPE.slice(0, NETSCAPE.indexOf("ICON")), "damaged"],
    ["ends in the middle of quotes", INSTAPAPER.slice(0, INSTAPAPER.indexOf("moon")), "damaged"],
  ])("%s", async (_what, text, fault) => {
    await expect(read(new Blob([text]))).rejects.toMatchObject({ name: "ImportError", fault });
  });

  it("is an archive that was cut or turned over anywhere", async () => {
    const zip = omnivoreZip();
    const whole = JSON.stringify(await read(new Blob([zip])));
    const damage = fc.tuple(fc.nat(zip.length - 1), fc.boolean(), fc.integer({ min: 1, max: 255 }));
    const property = fc.asyncProperty(damage, async ([at, isCut, bits]) => {
      const damaged = isCut ? zip.slice(0, at) : zip.with(at, (zip[at] ?? 0) ^ bits);
      const found = await read(new Blob([damaged])).catch((error: unknown) => {
        expect(error).toBeInstanceOf(ImportError);
        return null;
      });
      // A name or a time may be turned over and leave the texts as they are; the text of an article never is another one.
      const texts = found?.items.flatMap((item: ImportedItem) => item.text?.html ?? []) ?? [];
      for (const html of texts) expect(whole).toContain(html);
      if (isCut) expect(found).toBeNull();
    });
    await fc.assert(property, { numRuns: 300 });
  });

  it("never breaks the reader, whatever is in it", async () => {
    const piece = fc.oneof(
      fc.string({ maxLength: 6 }),
      fc.constantFrom(
        "<a href=",
        '"',
        "'",
        ">",
        "<",
        "[",
        "]",
        "{",
        "}",
        ",",
        "\n",
        "url",
        ":",
        "</a>",
        "<dl>",
        "</dl>",
      ),
    );
    const start = fc.constantFrom("<", "[", "{", "url,title\n", "PK");
    const property = fc.asyncProperty(start, fc.array(piece, { maxLength: 40 }), async (head, pieces) => {
      await read(new Blob([head, ...pieces])).catch((error: unknown) =>
        expect(error).toBeInstanceOf(ImportError),
      );
    });
    await fc.assert(property, { numRuns: 300 });
  });

  it("reads the same however it comes in pieces", async () => {
    for (const text of [POCKET, INSTAPAPER, WALLABAG, KARAKEEP, NETSCAPE, POCKET_HTML]) {
      const file = new Blob([text]);
      const inPieces = Object.assign(new Blob([text]), { stream: () => slowly(text) });
      const kind = await kindOf(file);
      if (kind === "backup") throw new Error("no backup");
      const one = await Array.fromAsync(readPages(file, kind, () => undefined));
      expect(await Array.fromAsync(readPages(inPieces, kind, () => undefined))).toEqual(one);
    }
  });
});

/** `text` three bytes at a time. */
function slowly(text: string): ReadableStream<Uint8Array<ArrayBuffer>> {
  const bytes = new TextEncoder().encode(text);
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) controller.close();
      else controller.enqueue(bytes.slice(at, at + 3));
      at += 3;
    },
  });
}
