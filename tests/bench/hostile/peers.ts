import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { CDPSession } from "puppeteer-core";
import { type Chromium, launchChromium } from "../../browser/chromium.ts";
import { findBrowser } from "../../browser/find.ts";
import { type SiteServer, startServer } from "../../browser/server.ts";
import { batchesOf, type Measuring } from "./measure.ts";
import { framesPage, HOOK_REPLY, liveAddress, livePage, SITE } from "./pages.ts";
import { type PeerOutput, showOutputs } from "./peer-frames.ts";
import { Tally } from "./tally.ts";

/** What people do with Readability's output: they show it as it is, or sanitized as DOMPurify does by default. */
interface PeerTallies {
  readonly bare: Tally;
  readonly purified: Tally;
}

/** The name of the peers' part; its first tally is that of the bare output. */
export const PEERS = "peers";

/** Longer than any of these small pages should take, in milliseconds. */
const READING_TIMEOUT_MS = 2_000;

/** Frames of one page. */
const BATCH = 100;

const require = createRequire(import.meta.url);
const READABILITY = readFileSync(require.resolve("@mozilla/readability/Readability.js"), "utf8");
const DOMPURIFY = readFileSync(require.resolve("dompurify/dist/purify.min.js"), "utf8");

const DEFINE = `${READABILITY}\n;globalThis.Readability = Readability;\n${DOMPURIFY}\n;0`;
const READ = `(() => {
  const bare = new Readability(document.cloneNode(true)).parse()?.content ?? "";
  return { bare, purified: DOMPurify.sanitize(bare) };
})()`;

/** Reads and shows all vectors as peers do, on pages of a site, in Chromium, and notes each batch in the journal. */
export async function measurePeers({
  extension,
  vectors,
  journal,
  isOver,
  say,
}: Omit<Measuring, "browser" | "bare" | "downloads">): Promise<void> {
  const batches = batchesOf(vectors.length, BATCH).filter(([from]) => !journal.has(PEERS, from));
  if (batches.length === 0) return;
  const replies = vectors.map((vector, index) => [liveAddress(index), { body: livePage(vector) }] as const);
  const server = await startServer(new Map([...replies, HOOK_REPLY]));
  const executable = await findBrowser("chromium", console.error);
  const driver = await launchChromium(executable, { port: server.port, proxied: true, extension });
  try {
    for (const [from, until] of batches) {
      if (isOver()) break;
      say(`peers: ${from} of ${vectors.length}`);
      const tallies = { bare: new Tally(), purified: new Tally() };
      await measureBatch(driver, server, from, until, tallies);
      journal.note(PEERS, from, until, tallies.bare, tallies.purified);
    }
  } finally {
    await driver.close();
    await server.close();
  }
}

async function measureBatch(
  driver: Chromium,
  server: SiteServer,
  from: number,
  until: number,
  tallies: PeerTallies,
): Promise<void> {
  const address = `${SITE}/frames/${from}-${until}`;
  server.serve(address, { body: framesPage(from, until) });
  await driver.open(address);
  const outputs = await readFrames(driver, (fault, index, why) => {
    tallies.bare.add(fault, index, why);
    tallies.purified.add(fault, index, why);
  });
  const bare = outputs.map(({ index, bare }): PeerOutput => ({ index, html: bare }));
  const purified = outputs.map(({ index, purified }): PeerOutput => ({ index, html: purified }));
  await showOutputs(driver, server, bare, tallies.bare);
  await showOutputs(driver, server, purified, tallies.purified);
}

interface Outputs {
  readonly index: number;
  readonly bare: string;
  readonly purified: string;
}

/** Has Readability read each frame, in a world of its own, where what never ends can be ended. */
async function readFrames(
  driver: Chromium,
  fail: (fault: "threw" | "hung", index: number, why: string) => void,
): Promise<readonly Outputs[]> {
  const session = await driver.tab().createCDPSession();
  const { frameTree } = await session.send("Page.getFrameTree");
  const outputs: Outputs[] = [];
  for (const { frame } of frameTree.childFrames ?? []) {
    const index = Number(frame.url.split("/").at(-1));
    if (frame.url !== liveAddress(index)) continue;
    const read = await readFrame(session, frame.id).catch((error: unknown) => String(error));
    if (typeof read !== "string") outputs.push({ index, ...read });
    else fail(read.includes("terminated") ? "hung" : "threw", index, read);
  }
  await session.detach();
  return outputs;
}

async function readFrame(session: CDPSession, frameId: string): Promise<Omit<Outputs, "index">> {
  const { executionContextId: contextId } = await session.send("Page.createIsolatedWorld", { frameId });
  await session.send("Runtime.evaluate", { expression: DEFINE, contextId });
  const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
    expression: READ,
    contextId,
    returnByValue: true,
    timeout: READING_TIMEOUT_MS,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as Omit<Outputs, "index">;
}
