// @vitest-environment jsdom
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { epubOf } from "../../../utils/export/epub";
import { htmlOf } from "../../../utils/export/html";
import { anExported, inTurn, toFragment, WORDS, whole } from "./exported";

const ADDRESS = "https://pictures.example/ferry.webp";
const DATA = "data:image/webp;base64,UklGRg==";

const html = `<p>Before.</p><img alt="The ferry" data-cl-src="${ADDRESS}"><img alt="Gone" data-cl-src="https://pictures.example/gone.png">`;
const ferry = anExported({ html }, { pictures: new Map([[ADDRESS, DATA]]) });

describe("an exported article whose pictures are kept", () => {
  it("holds them as a page, and links to the others", async () => {
    const making = { title: null, contents: [], toFragment, words: WORDS };
    const page = await whole(htmlOf(inTurn(ferry), making));
    expect(page).toContain(`<img alt="The ferry" src="${DATA}">`);
    expect(page).toContain('<a href="https://pictures.example/gone.png">Gone</a>');
    expect(page).not.toContain("data-cl-");
  });

  it("holds them as a book", () => {
    const id = "00000000-0000-4000-8000-000000000000";
    const book = epubOf([ferry], { title: null, timeline: null, toFragment, words: WORDS, id, now: 0 });
    const files = unzipSync(book);
    expect(files["EPUB/images/1.webp"]).toEqual(Uint8Array.from([82, 73, 70, 70]));
    expect(strFromU8(files["EPUB/article-1.xhtml"] ?? new Uint8Array())).toContain('src="images/1.webp"');
    expect(strFromU8(files["EPUB/package.opf"] ?? new Uint8Array())).toContain('media-type="image/webp"');
  });
});
