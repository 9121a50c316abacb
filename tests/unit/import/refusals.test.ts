import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { kindOf, readPages } from "../../../utils/import";
import { ImportError, type ImportedItem } from "../../../utils/import/item";
import fc from "../../property";
import { INSTAPAPER, KARAKEEP, NETSCAPE, omnivoreZip, POCKET, POCKET_HTML, read, WALLABAG } from "./exports";

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
