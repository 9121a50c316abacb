import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { pageSlugs, readPage } from "../fixtures/pages.ts";
import type { Reply, SiteServer } from "./server.ts";

/** Every fixture page at its own address. */
export function fixtureReplies(): Map<string, Reply> {
  const pages = pageSlugs().map(readPage);
  return new Map(pages.map(({ html, expected }) => [expected.url, { body: html }]));
}

/** The address of the fixture page `slug`. */
export function addressOf(slug: string): string {
  return readPage(slug).expected.url;
}

/**
 * The address at which a browser finds `target`: itself if it is one, else the file, which `server` then serves.
 *
 * @throws {Error} When there is no such file.
 */
export async function addressOfTarget(target: string, server: SiteServer): Promise<string> {
  if (/^https?:\/\//.test(target)) return target;
  const body = await readFile(target).catch(() => {
    throw new Error(`${target} is neither a file here nor an address that begins with http:// or https://.`);
  });
  const url = `http://page.example/${encodeURIComponent(basename(target))}`;
  server.serve(url, { body, type: "text/html" });
  return url;
}
