import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { keepPictures, pictureData, queueAllPictures } from "../../../utils/library/pictures";
import { forgetAttached } from "../../../utils/store/attached";
import { write } from "../../../utils/store/db";
import { LibraryFullError } from "../../../utils/store/errors";
import {
  countPictures,
  getPictures,
  pictureQueue,
  queueNoPictures,
  queuePictures,
} from "../../../utils/store/pictures";
import { updateArticle } from "../../../utils/store/save-articles";
import { deleteDispensable } from "../../../utils/store/space";
import { anArticle } from "../../fixtures/articles";
import { addArticle, aLibrary } from "../../fixtures/library";

const image = (name: string) => `<img alt="" data-cl-src="https://pictures.example/${name}.jpg">`;
const yes = async () => true;

/** A library with articles that show these pictures, all in the queue; and what fetches, noting what it was asked for. */
async function aLibraryWith(...pictures: readonly (readonly string[])[]) {
  const library = await aLibrary();
  for (const [index, names] of pictures.entries()) {
    const canonicalUrl = `https://harbor.example/${index}`;
    const filing = { canonicalUrl, storyId: 1, savedAt: index, updatedAt: index };
    await addArticle(library, anArticle({ url: canonicalUrl, html: names.map(image).join("") }), filing);
  }
  await queueAllPictures(library);
  const asked: string[] = [];
  const get = async (address: string) => {
    const name = address.slice("https://pictures.example/".length, -".jpg".length);
    asked.push(name);
    if (name === "gone") throw new Error("404");
    return new Blob([name.repeat(3)], { type: "image/jpeg" });
  };
  return { library, asked, get };
}

const kept = async (library: Awaited<ReturnType<typeof aLibrary>>, id: number) =>
  [...(await getPictures(library, id)).keys()].map((url) => url.slice(url.lastIndexOf("/") + 1, -4));

describe("pictures that are kept", () => {
  it("are fetched once for each article in the queue, those of the last saved first", async () => {
    const { library, asked, get } = await aLibraryWith(["a", "b"], ["c"]);
    await keepPictures(library, get, yes);
    expect(asked).toEqual(["c", "a", "b"]);
    expect(await kept(library, 1)).toEqual(["a", "b"]);
    expect(await pictureQueue(library)).toEqual([]);
    expect(await countPictures(library)).toEqual({ pictures: 3, bytes: 9 });
    await queuePictures(library, [1, 2, 2]);
    await keepPictures(library, get, yes);
    expect(asked).toHaveLength(3);
    expect((await pictureData(library, 2)).get("https://pictures.example/c.jpg")).toBe(
      "data:image/jpeg;base64,Y2Nj",
    );
  });

  it("are left out where they can't be had", async () => {
    const { library, get } = await aLibraryWith(["gone", "a"]);
    await keepPictures(library, get, yes);
    expect(await kept(library, 1)).toEqual(["a"]);
    expect(await pictureQueue(library)).toEqual([]);
  });

  it("follow the text when it changes", async () => {
    const { library, get } = await aLibraryWith(["a", "b"]);
    await keepPictures(library, get, yes);
    const known = await library.articles.get(1);
    if (known === undefined) throw new Error("It was saved.");
    await updateArticle(library, known, anArticle({ url: known.url, html: image("b") + image("c") }), 9);
    await queuePictures(library, [1]);
    await keepPictures(library, get, yes);
    expect(await kept(library, 1)).toEqual(["b", "c"]);
  });

  it("are not asked for once the reader does not want them", async () => {
    const { library, asked, get } = await aLibraryWith(["a"], ["b"]);
    let answers = 1;
    await keepPictures(library, get, async () => answers-- > 0);
    expect(asked).toEqual(["b"]);
    expect(await pictureQueue(library)).toEqual([1]);
    await queueNoPictures(library);
    await keepPictures(library, get, yes);
    expect(asked).toEqual(["b"]);
  });

  it("wait for room where there is none", async () => {
    const { library, get } = await aLibraryWith(["a"]);
    library.pictures.hook("creating", () => {
      throw new DOMException("", "QuotaExceededError");
    });
    await expect(keepPictures(library, get, yes)).rejects.toThrow(LibraryFullError);
    expect(await pictureQueue(library)).toEqual([1]);
    expect(await countPictures(library)).toEqual({ pictures: 0, bytes: 0 });
  });

  it("go with their article for good, and all at once on request", async () => {
    const { library, get } = await aLibraryWith(["a"], ["b"]);
    await keepPictures(library, get, yes);
    await write(library, () => forgetAttached(library, [1]));
    expect(await kept(library, 1)).toEqual([]);
    await deleteDispensable(library, "pictures");
    expect(await countPictures(library)).toEqual({ pictures: 0, bytes: 0 });
  });
});
