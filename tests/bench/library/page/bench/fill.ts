import { importFile } from "../../../../../entrypoints/library/transfer/import-file";
import { NO_MARKS } from "../../../../../utils/article";
import type { Shelf } from "../../../../../utils/library";
import { writeBackup } from "../../../../../utils/library/backup";
import { takePages } from "../../../../../utils/library/import";
import { openLibrary } from "../../../../../utils/store/db";
import { tidyIndexes } from "../../../../../utils/store/tidy";
import { generatedArticle } from "../../generate";

/** Articles written in one transaction, as an import does. */
const BATCH = 100;

/** Articles whose stories are found after an import: enough to tell how fast that goes. */
const LINKED = 400;

/** Puts generated articles into the library, each in a story of its own, without linking them. */
export async function fill(shelf: Shelf, from: number, count: number): Promise<void> {
  for (let first = from; first < from + count; first += BATCH) {
    const generated = Array.from({ length: Math.min(BATCH, from + count - first) }, (_, index) =>
      generatedArticle(first + index),
    );
    await takePages(
      shelf,
      generated.map(([article, savedAt]) => ({ article, savedAt, marks: NO_MARKS })),
    );
  }
  await tidyIndexes(shelf.library);
}

export interface Imported {
  /** Articles that have come in, and are found by search, in a second. */
  readonly importPerSecond: number;
  /** The longest time between two frames of the page meanwhile. */
  readonly importBlockMs: number;
  /** Articles whose stories are found in a second, afterwards. */
  readonly linkPerSecond: number;
}

/** Takes an export of another app with `count` articles into an empty library as the library page does, and looks how soon the page answers. */
export async function measureImport(shelf: Shelf, count: number): Promise<Imported> {
  const file = exportOf(count);
  const stop = new AbortController();
  const frames = watchFrames();
  const at = { start: performance.now(), taken: 0, linked: 0 };
  let [importBlockMs, linked] = [0, 0];
  await importFile(shelf, file, {
    signal: stop.signal,
    onProgress: (stage, done) => {
      const now = performance.now();
      if (stage === "taking") {
        at.taken = now;
        importBlockMs = frames.longest();
      }
      if (stage === "linking") [at.linked, linked] = [now, done];
      if (linked >= LINKED) stop.abort();
    },
  });
  frames.stop();
  const perSecond = (articles: number, ms: number) => Math.round((articles * 1000) / ms);
  return {
    importPerSecond: perSecond(count, at.taken - at.start),
    importBlockMs,
    linkPerSecond: perSecond(linked, at.linked - at.taken),
  };
}

/** An export of another app, as wallabag writes it. */
function exportOf(count: number): Blob {
  const entries = Array.from({ length: count }, (_, index) => {
    const [{ url, title, html, lang }, savedAt] = generatedArticle(index);
    const created_at = new Date(savedAt).toISOString();
    return JSON.stringify({ url, title, content: html, language: lang, created_at, is_archived: 0 });
  });
  return new Blob([`[${entries.join(",\n")}]`], { type: "application/json" });
}

export interface Restored {
  /** Articles of a backup that have come in, and are found by search, in a second: the check of the whole file included. */
  readonly restorePerSecond: number;
  /** The longest time between two frames of the page meanwhile. */
  readonly restoreBlockMs: number;
}

/** Restores a backup of the library into another, which is empty, as the library page does. */
export async function measureRestore({ library, frequencies }: Shelf): Promise<Restored> {
  const file = await new Response(await writeBackup(library, Date.now())).blob();
  const empty = { library: await openLibrary("restored"), frequencies };
  const frames = watchFrames();
  const start = performance.now();
  const { added } = await importFile(empty, file, {
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  frames.stop();
  return {
    restorePerSecond: Math.round((added * 1000) / (performance.now() - start)),
    restoreBlockMs: frames.longest(),
  };
}

/** Looks for how long at most the page does not come to draw a frame. */
function watchFrames() {
  let [longest, last] = [0, performance.now()];
  let frame = requestAnimationFrame(function look(now) {
    longest = Math.max(longest, now - last);
    last = now;
    frame = requestAnimationFrame(look);
  });
  return { longest: () => longest, stop: () => cancelAnimationFrame(frame) };
}
