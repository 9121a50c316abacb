import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import type { Article } from "../../../utils/article";
import { type Shelf, shelveArticle } from "../../../utils/library";
import { writeBackup } from "../../../utils/library/backup";
import { restoreBackup } from "../../../utils/library/restore";
import { anArticleOf } from "../../fixtures/articles";
import { CHANGES } from "../../soak/changes";
import { soakCount, soakLimitMs } from "../../soak/count";
import { FAULT_KINDS } from "../../soak/faults";
import { openNamed } from "../../soak/library-contents";
import { failEverywhere } from "../../soak/store-faults";

/** Every so many requests of a change is let fail; `npm run soak -- faults` takes each. */
const STRIDE = soakCount(9);

/** How long it may take on a busy machine. */
const LONG_MS = soakLimitMs(60_000);

const OPTIONS = {
  signal: new AbortController().signal,
  onProgress: () => undefined,
  sanitize: (article: Article) => article,
  tame: (name: string) => name,
};

/** A backup of two pages that the library which is restored into has not. */
async function otherBackup(): Promise<Blob> {
  const shelf = await openNamed("soak-other");
  for (const slug of ["orchard", "quay"])
    await shelveArticle(shelf, anArticleOf(slug, `The ${slug}`, [`All about the ${slug}.`]), 1);
  const backup = await new Response(await writeBackup(shelf.library, 1)).blob();
  await shelf.library.delete();
  return backup;
}

describe("restoring", () => {
  it.each(FAULT_KINDS)("is done or not done, never half: %s", { timeout: LONG_MS }, async (kind) => {
    const backup = await otherBackup();
    const act = (shelf: Shelf) => restoreBackup(shelf, backup, OPTIONS);
    const { points, wrong } = await failEverywhere({ name: "restoring", atOnce: true, act }, kind, STRIDE);
    expect(wrong).toEqual([]);
    expect(points).toBeGreaterThan(0);
  });
});

describe.each(CHANGES)("$name", (change) => {
  it.each(FAULT_KINDS)("is done or not done, never half: %s", { timeout: LONG_MS }, async (kind) => {
    const { points, wrong } = await failEverywhere(change, kind, STRIDE);
    expect(wrong).toEqual([]);
    expect(points).toBeGreaterThan(0);
  });
});
