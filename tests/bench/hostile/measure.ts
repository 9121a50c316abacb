import type { BrowserName } from "../../browser/find.ts";
import { type SiteServer, startServer } from "../../browser/server.ts";
import type { Vector } from "./data.ts";
import { articleOf } from "./hand-over.ts";
import type { Journal } from "./journal.ts";
import { HOOK_REPLY, liveAddress, livePage, shownPage } from "./pages.ts";
import { readLive, unread } from "./read.ts";
import { showEverywhere, showUnderPolicy } from "./show.ts";
import type { Place, Sight } from "./sight.ts";
import { openPlace } from "./stage.ts";
import { Tally, tallyActs, tallySlots } from "./tally.ts";

/** How many vectors share a page: more make a page slow, fewer take longer in all. */
const BATCH = 400;

/** Many times what a batch takes on a busy machine, in milliseconds. */
const BATCH_TIMEOUT_MS = 150_000;

export interface Measuring {
  readonly browser: BrowserName;
  /** The folder of the bench's build. */
  readonly extension: string;
  /** The folder for what the browser downloads. */
  readonly downloads: string;
  readonly vectors: readonly Vector[];
  /** True for a build without the sanitizer: then only what runs is counted. */
  readonly bare: boolean;
  readonly journal: Journal;
  /** Whether no further batch is to be begun. */
  readonly isOver: () => boolean;
  readonly say: (line: string) => void;
}

/** The name of a part in the journal. */
export function partOf(browser: BrowserName, bare: boolean): string {
  return bare ? `${browser} without sanitizer` : browser;
}

/** Ranges of `size` vectors that make `count` in all; the last may be shorter. */
export function batchesOf(count: number, size: number): readonly (readonly [from: number, until: number])[] {
  const starts = Array.from({ length: Math.ceil(count / size) }, (_, at) => at * size);
  return starts.map((from) => [from, Math.min(from + size, count)]);
}

/** Reads and shows in one browser all vectors that the journal does not have yet, and notes each batch in it. */
export async function measureIn(measuring: Measuring): Promise<void> {
  const { browser, extension, downloads, vectors, bare, journal, isOver, say } = measuring;
  const part = partOf(browser, bare);
  const batches = batchesOf(vectors.length, BATCH).filter(([from]) => !journal.has(part, from));
  if (batches.length === 0) return;
  const replies = vectors.map((vector, index) => [liveAddress(index), { body: livePage(vector) }] as const);
  const server = await startServer(new Map([...replies, HOOK_REPLY]));
  const open = () => openPlace(browser, extension, server, downloads);
  const run: Run = { server, vectors, tally: new Tally(), bare, open, place: await open(), say };
  try {
    for (const [from, until] of batches) {
      if (isOver()) break;
      say(`${part}: ${from} of ${vectors.length}`);
      run.tally = new Tally();
      await measureRange(run, from, until);
      journal.note(part, from, until, run.tally);
    }
  } finally {
    await run.place.driver.close();
    await server.close();
  }
}

interface Run {
  readonly server: SiteServer;
  readonly vectors: readonly Vector[];
  /** Of the batch that is being measured. */
  tally: Tally;
  readonly bare: boolean;
  readonly open: () => Promise<Place>;
  readonly say: (line: string) => void;
  /** The browser in use: one that hangs is left for a fresh one. */
  place: Place;
}

/** Reads and shows the vectors together; where something happens that should not, it was in one half or the other. */
async function measureRange(run: Run, from: number, until: number): Promise<void> {
  const fault = await faultOf(run, from, until);
  if (fault === null) return;
  if (typeof fault === "string") run.say(`${from} to ${until}: ${fault}`);
  if (until - from > 1) {
    const middle = Math.ceil((from + until) / 2);
    await measureRange(run, from, middle);
    await measureRange(run, middle, until);
    return;
  }
  // What fails alone on a busy machine does not fail twice.
  const again = typeof fault === "string" ? await faultOf(run, from, until) : fault;
  if (typeof again === "string") run.tally.add("hung", from, again);
  else if (again !== null) tallyActs(run.tally, from, again);
}

/** What was seen, if something ran or was asked for; what was said, if it came to no end; else `null`. */
async function faultOf(run: Run, from: number, until: number): Promise<readonly Sight[] | string | null> {
  try {
    const sights = await readAndShow(run, from, until);
    return sights.some(isActive) ? sights : null;
  } catch (error) {
    await reopen(run);
    return String(error);
  }
}

async function readAndShow(run: Run, from: number, until: number): Promise<readonly Sight[]> {
  const { server, tally, place } = run;
  const serve = (url: string, body: string) => server.serve(url, { body });
  return inTime(async () => {
    const read = run.bare
      ? run.vectors.slice(from, until).map((vector, at) => unread(vector, from + at))
      : await readLive(place.driver, serve, run.vectors, from, until);
    const article = articleOf(`${from}-${until}`, read);
    serve(article.url, shownPage(article));
    if (run.bare) {
      const sights = (await showUnderPolicy(place, article)).map(executionOf);
      for (const { surface } of sights) tally.visit(surface);
      return sights;
    }
    for (const { index, threw } of read) if (threw !== null) tally.add("threw", index, threw);
    const sights = await showEverywhere(place, article);
    await place.driver.open(article.url);
    await tallySlots(tally, place.driver, sights);
    return sights;
  });
}

/** @throws {Error} When it takes longer than any batch does. */
async function inTime<T>(work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error("The browser came to no end.")), BATCH_TIMEOUT_MS);
  });
  return Promise.race([work(), late]).finally(() => clearTimeout(timer));
}

async function reopen(run: Run): Promise<void> {
  await run.place.driver.close().catch(() => undefined);
  run.place = await run.open();
}

/** What holds pictures and forms back is the sanitizer's task alone. */
function executionOf(sight: Sight): Sight {
  return { ...sight, requests: [], strangers: [] };
}

function isActive({ hits, strangers, requests }: Sight): boolean {
  return hits.length + strangers.length + requests.length > 0;
}
