/** Forms of pictures that are kept. */
export type RasterType = "image/jpeg" | "image/png" | "image/gif" | "image/webp" | "image/avif";

/** Makes a picture small enough to keep. @throws {Error} If it can't be unpacked. */
export type Shrink = (picture: Blob, type: RasterType) => Promise<Blob>;

/** Pixels of a kept picture at most: sharp in a line of text, and on a screen of common width. */
const MOST_WIDTH = 1600;
const MOST_HEIGHT = 4000;

/** Pictures of fewer bytes stay as they are, where they are not too large; of a form that not all programs know, none does. */
const KEPT_BYTES = 300_000;

const QUALITY = 0.82;

/** Unpacks a picture, so that only what is one is kept, and packs it anew where that saves room. */
export const shrink: Shrink = async (picture, type) => {
  const bitmap = await createImageBitmap(picture);
  try {
    const scale = Math.min(1, MOST_WIDTH / bitmap.width, MOST_HEIGHT / bitmap.height);
    const stays = scale === 1 && type !== "image/avif";
    if (stays && picture.size <= KEPT_BYTES) return picture;
    const packed = await pack(bitmap, scale, type);
    return stays && packed.size >= picture.size ? picture : packed;
  } finally {
    bitmap.close();
  }
};

/** Photographs stay what every e-reader shows; what may be transparent stays so. */
function pack(bitmap: ImageBitmap, scale: number, type: RasterType): Promise<Blob> {
  const [width, height] = [bitmap.width, bitmap.height].map((side) => Math.max(1, Math.round(side * scale)));
  const canvas = new OffscreenCanvas(width ?? 1, height ?? 1);
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("There is no canvas to draw a picture on.");
  context.imageSmoothingQuality = "high";
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({
    type: type === "image/jpeg" ? "image/jpeg" : "image/webp",
    quality: QUALITY,
  });
}
