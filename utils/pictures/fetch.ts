import { imageSize } from "image-size";
import { isFetchable } from "./find";
import { type RasterType, type Shrink, shrink } from "./shrink";

/** A site that has not answered by then does not answer. */
const PATIENCE_MS = 20_000;

/** Bytes of a picture as it comes; photographs as cameras write them are smaller. */
const MOST_BYTES = 20_000_000;

/** Pixels of a picture: unpacked, each takes four bytes of memory. */
const MOST_PIXELS = 60_000_000;

/** Fewer pixels a side are no picture: such count visits. */
const LEAST_PX = 8;

/** What `image-size` calls the forms that browsers unpack, and what the web calls them. */
const TYPES: Readonly<Record<string, RasterType>> = {
  jpg: "image/jpeg",
  png: "image/png",
  gif: "image/gif",
  webp: "image/webp",
  avif: "image/avif",
};

/**
 * Fetches a picture and makes it small enough to keep: without cookies, without saying from where, and from the very address
 * that was given, since a redirection could lead into the reader's own network.
 *
 * @throws {Error} If it can't be had, is no raster picture, is too large, or its address is not of the web.
 */
export async function fetchPicture(address: string, smaller: Shrink = shrink): Promise<Blob> {
  if (!isFetchable(address)) throw new Error(`${address} is not of the web.`);
  const response = await fetch(address, {
    credentials: "omit",
    referrerPolicy: "no-referrer",
    redirect: "error",
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const bytes = await bytesOf(response);
  const { width, height, type = "" } = imageSize(bytes);
  const form = TYPES[type];
  if (form === undefined) throw new Error(`${address} is no raster picture.`);
  if (Math.min(width, height) < LEAST_PX || width * height > MOST_PIXELS)
    throw new Error(`${address}: ${width} × ${height} pixels`);
  return smaller(new Blob([bytes], { type: form }), form);
}

async function bytesOf({ body, url }: Response): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done || value === undefined) break;
    size += value.length;
    if (size > MOST_BYTES) {
      await reader?.cancel();
      throw new Error(`${url}: more than ${MOST_BYTES} bytes`);
    }
    chunks.push(value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
