/** Narrower pictures are signs and ornaments; in CSS pixels. */
const LEAST_WIDTH_PX = 64;

/** Addresses of pictures, as far as an address tells. */
const PICTURE_ADDRESS = /\.(?:avif|gif|jpe?g|png|webp)(?:$|[?#])/i;

/** The pictures of a text that have come and are worth a closer look, in its order. */
export function enlargeable(body: Element): readonly HTMLImageElement[] {
  return [...body.querySelectorAll("img")].filter(
    (image) => image.complete && image.naturalWidth >= LEAST_WIDTH_PX && !leadsElsewhere(image),
  );
}

/** The picture that an event has met and that can be enlarged; `null` if it has met none. */
export function pictureOf(target: Element): HTMLImageElement | null {
  const image = target.matches("img") ? target : (target.querySelector(":scope > img:only-child") ?? null);
  if (!(image instanceof HTMLImageElement) || leadsElsewhere(image)) return null;
  return image.naturalWidth >= LEAST_WIDTH_PX ? image : null;
}

/** What a picture shows, in the page's words: its caption, or else what stands for it. */
export function captionOf(image: HTMLImageElement): string {
  const caption = image.closest("figure")?.querySelector("figcaption")?.textContent?.trim() ?? "";
  return caption === "" ? image.alt : caption;
}

/** True for a picture in a link to something else than a picture. */
export function leadsElsewhere(image: Element): boolean {
  const link = image.closest("a[href]");
  return link !== null && !PICTURE_ADDRESS.test(link.getAttribute("href") ?? "");
}
