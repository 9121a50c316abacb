import { afterEach, describe, expect, it, vi } from "vitest";
import { dataUrlOf } from "../../../utils/pictures/data-url";
import { fetchPicture } from "../../../utils/pictures/fetch";

const ADDRESS = "https://pictures.example/ferry.png";

/** The head of a PNG file that says how large it is: https://www.w3.org/TR/png-3/#11IHDR */
function png(width: number, height: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
}

/** Answers every request with this, and remembers what was asked for. */
function answering(body: BodyInit, init: ResponseInit = {}) {
  const fetched = vi.fn(async (_address: string, _options: RequestInit) => new Response(body, init));
  vi.stubGlobal("fetch", fetched);
  return fetched;
}

/** Stands for the browser, which unpacks pictures. */
const asItIs = async (picture: Blob) => picture;

afterEach(() => vi.unstubAllGlobals());

describe("fetching a picture", () => {
  it("tells nobody who asks or from where, and follows no other address", async () => {
    const fetched = answering(png(640, 400));
    const picture = await fetchPicture(ADDRESS, asItIs);
    expect([picture.type, picture.size]).toEqual(["image/png", 33]);
    const options = { credentials: "omit", referrerPolicy: "no-referrer", redirect: "error" };
    expect(fetched.mock.calls).toEqual([[ADDRESS, expect.objectContaining(options)]]);
  });

  it("asks nobody in the reader's own network", async () => {
    const fetched = answering(png(640, 400));
    await expect(fetchPicture("http://192.168.0.1/a.png", asItIs)).rejects.toThrow();
    await expect(fetchPicture("file:///a.png", asItIs)).rejects.toThrow();
    expect(fetched).not.toHaveBeenCalled();
  });

  it.each([
    [
      "a drawing, which could run scripts",
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
      200,
    ],
    ["a page", "<!doctype html><title>Sign in</title>", 200],
    ["nothing", "", 200],
    ["what is not there", png(640, 400), 404],
    ["one pixel that counts visits", png(1, 1), 200],
    ["what would fill the memory", png(60_000, 60_000), 200],
    ["what has no end", new Uint8Array(20_000_001), 200],
  ])("refuses %s", async (_what, body, status) => {
    answering(body, { status });
    const unpacked = vi.fn(asItIs);
    await expect(fetchPicture(ADDRESS, unpacked)).rejects.toThrow();
    expect(unpacked).not.toHaveBeenCalled();
  });
});

describe("a picture as an address", () => {
  it("holds every byte", async () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, at) => at % 256);
    const url = await dataUrlOf(new Blob([bytes], { type: "image/webp" }));
    expect(url).toMatch(/^data:image\/webp;base64,/);
    expect(Buffer.from(url.split(",")[1] ?? "", "base64").equals(Buffer.from(bytes))).toBe(true);
  });
});
