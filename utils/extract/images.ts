import { attributeNamesOf, attributeOf, find, textOf } from "./dom";
import { LIMITS } from "./limits";

/** What a copied picture carries: `src`, `alt` and perhaps `srcset`. */
export type ResolvedImage = Readonly<Record<string, string>>;

/** Attributes in which pages put the address of a picture that is to load later, best first. */
const LAZY_SOURCES =
  "data-cl-src data-src data-lazy-src data-original data-hi-res-src data-full-src data-lazy data-image data-url data-img-src data-actualsrc".split(
    " ",
  );

const LAZY_SETS = ["data-cl-srcset", "data-srcset", "data-lazy-srcset", "data-original-set"];

const LOOKS_LIKE_PICTURE = /\.(?:jpe?g|png|webp|gif|avif)(?:[?#]|$)/i;

/** Pictures smaller than this in both directions are counters and spacers. */
const SMALLEST_SIDE = 4;

/**
 * Finds the address that a picture, a `<picture>` or the picture in a `<noscript>` would show in the end. `null` if there
 * is none. `copy` is where a picture that is only told of is made.
 */
export function resolveImage(source: Element, tag: string, copy: Document): ResolvedImage | null {
  if (tag === "noscript") return resolveNoscript(source, copy);
  const image = tag === "img" ? source : find(source, "img");
  const set = image && sourceSetOf(image);
  const wide = tag === "picture" ? pictureSetOf(source) : null;
  const address = image && sourceOf(image);
  if (image === null || isSpacer(image)) return null;
  const srcset = set ?? wide;
  const src = address ?? srcset?.trim().split(/[\s,]/)[0];
  if (!src) return null;
  return {
    src,
    alt: (attributeOf(image, "alt") ?? "").slice(0, LIMITS.attribute),
    ...(srcset ? { srcset } : {}),
  };
}

/** One attribute of a tag in text: its name and its value, quoted or not. */
const ATTRIBUTE = /\b([a-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

/** With scripts on, a browser keeps what is in `<noscript>` as text. */
function resolveNoscript(source: Element, copy: Document): ResolvedImage | null {
  const inside = find(source, "img");
  if (inside !== null) return resolveImage(inside, "img", copy);
  const text = textOf(source);
  const tag = text.length > LIMITS.attribute ? undefined : /<img\s([^>]*)>/i.exec(text)?.[1];
  if (tag === undefined) return null;
  const image = copy.createElement("img");
  for (const [, name = "", quoted, single, bare] of tag.matchAll(ATTRIBUTE)) {
    image.setAttribute(name.toLowerCase(), (quoted ?? single ?? bare ?? "").replaceAll("&amp;", "&"));
  }
  return resolveImage(image, "img", copy);
}

/** What pages call pictures that stand for a character. */
const EMOJI = /(?:^|[\s_-])(?:emoji|smil(?:ey|ie)|emoticon)/i;

/** A character or its short name, ":slightly_smiling_face:", has at most so many characters. */
const LONGEST_EMOJI = 40;

/** The character, or the name of one, that a picture stands for; `null` if it is a picture. */
export function emojiOf(image: Element): string | null {
  const alt = attributeOf(image, "alt") ?? "";
  return alt.length <= LONGEST_EMOJI && EMOJI.test(attributeOf(image, "class") ?? "") ? alt : null;
}

const BACKGROUND = /background(?:-image)?\s*:[^;]*?url\(\s*(["']?)(.+?)\1\s*\)/i;

/** Attributes in which boxes keep the picture that they show, or will show, best first. */
export const BACKGROUNDS = [
  "data-bg",
  "data-background-image",
  "data-background",
  "data-bg-src",
  "data-src",
  "style",
];

const PHOTOGRAPH = /\.(?:jpe?g|webp|avif)(?:[?#]|$)/i;

/**
 * The picture that an empty box shows as its background: one that the page calls a picture, or a photograph. Others are
 * ornaments. `null` if there is none.
 */
export function backgroundOf(box: Element, names: readonly string[]): ResolvedImage | null {
  const name = BACKGROUNDS.find((one) => names.includes(one));
  if (name === undefined) return null;
  const value = attributeOf(box, name) ?? "";
  const style = value.length > LIMITS.attribute ? null : BACKGROUND.exec(value);
  const src = name === "style" ? style?.[2] : value;
  if (!src || !isAddress(src)) return null;
  if (attributeOf(box, "role") !== "img" && !PHOTOGRAPH.test(src)) return null;
  if (textOf(box).trim() !== "" || find(box, "img, picture, video, iframe") !== null) return null;
  return { src, alt: (attributeOf(box, "aria-label") ?? "").slice(0, LIMITS.attribute) };
}

function sourceOf(image: Element): string | null {
  for (const name of LAZY_SOURCES) {
    const address = attributeOf(image, name);
    if (address !== null && isAddress(address)) return address;
  }
  const plain = attributeOf(image, "src");
  if (plain !== null && isAddress(plain)) return plain;
  for (const name of attributeNamesOf(image)) {
    const value = attributeOf(image, name) ?? "";
    if (name.startsWith("data-") && isAddress(value) && LOOKS_LIKE_PICTURE.test(value)) return value;
  }
  return null;
}

function sourceSetOf(image: Element): string | null {
  for (const name of [...LAZY_SETS, "srcset"]) {
    const set = attributeOf(image, name);
    if (set !== null && set.length <= LIMITS.attribute && !set.includes("data:")) return set;
  }
  return null;
}

function pictureSetOf(picture: Element): string | null {
  const first = find(picture, "source[srcset], source[data-srcset]");
  return first && sourceSetOf(first);
}

function isAddress(value: string): boolean {
  return (
    value !== "" &&
    value.length <= LIMITS.attribute &&
    !/^\s*(?:data|about|blob|javascript):|[\s{<]/i.test(value)
  );
}

function isSpacer(image: Element): boolean {
  const sides = ["width", "height"].map((name) => Number.parseInt(attributeOf(image, name) ?? "", 10));
  return sides.every((side) => side < SMALLEST_SIDE);
}
