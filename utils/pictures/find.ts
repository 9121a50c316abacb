import { isOwnNetwork } from "../extract/sanitize-host";
import { pictureAddress, pictureKey } from "../held-pictures";

/** A picture that an article shows. */
export interface FoundPicture {
  /** As its HTML names it. */
  readonly key: string;
  /** Where it is fetched from. */
  readonly address: string;
}

/** Pictures of an article that are kept; more are no article's. */
const MOST_PICTURES = 100;

const IMAGE = /<img(?=\s)/gi;
const ATTRIBUTE = /\s+([^\s=>"]+)(?:="([^"]*)")?/y;
const ENTITIES: Readonly<Record<string, string>> = { "&amp;": "&", "&quot;": '"', "&lt;": "<", "&gt;": ">" };

/**
 * The pictures in an article's HTML that may be fetched, each once, in its order. No document is made of it, which a worker
 * could not: HTML that was sanitized is written in one way only.
 */
export function picturesIn(html: string): readonly FoundPicture[] {
  const found = new Map<string, FoundPicture>();
  for (const { index } of html.matchAll(IMAGE)) {
    const attributes = attributesAt(html, index + "<img".length);
    const source = attributes.get("data-cl-src") ?? null;
    const set = attributes.get("data-cl-srcset") ?? null;
    const [key, address] = [pictureKey(source, set), pictureAddress(source, set)];
    if (key !== null && address !== null && isFetchable(address)) found.set(key, { key, address });
    if (found.size === MOST_PICTURES) break;
  }
  return [...found.values()];
}

/** Pictures are of the web, never of the reader's own network. */
export function isFetchable(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return /^https?:$/.test(protocol) && !isOwnNetwork(hostname);
}

function attributesAt(html: string, from: number): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  ATTRIBUTE.lastIndex = from;
  for (let match = ATTRIBUTE.exec(html); match !== null; match = ATTRIBUTE.exec(html)) {
    const value = (match[2] ?? "").replace(/&(?:amp|quot|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity);
    attributes.set(match[1] ?? "", value);
  }
  return attributes;
}
