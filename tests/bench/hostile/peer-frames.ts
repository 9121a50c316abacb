import { setTimeout as pause } from "node:timers/promises";
import type { Frame, HTTPRequest } from "puppeteer-core";
import type { Chromium } from "../../browser/chromium.ts";
import type { SiteServer } from "../../browser/server.ts";
import { changedByParsing, FORBIDDEN, provoke, SLOT, slotsIn, TEXT, takeHits } from "./look.ts";
import { outputPage, SITE } from "./pages.ts";
import type { Tally } from "./tally.ts";

/** What a peer made of the page of a vector. */
export interface PeerOutput {
  readonly index: number;
  readonly html: string;
}

/** What a fragment may take until it asks for its pictures, in milliseconds. */
const SETTLE_MS = 300;

/** Shows each output in a frame of its own, on pages of a site without a policy, and counts what it does. */
export async function showOutputs(
  driver: Chromium,
  server: SiteServer,
  outputs: readonly PeerOutput[],
  tally: Tally,
): Promise<void> {
  const address = (index: number) => `${SITE}/output/${index}`;
  for (const { index, html } of outputs) server.serve(address(index), { body: outputPage(index, html) });
  const holders = outputs.map(
    ({ index }) => `<iframe sandbox="allow-scripts allow-same-origin" src="${address(index)}"></iframe>`,
  );
  server.serve(`${SITE}/outputs`, { body: holders.join("") });
  const page = driver.tab();
  const noteRequest = (request: HTTPRequest) => {
    const index = indexOfFrame(request.frame());
    if (index !== null && ![address(index), `${SITE}/hook.js`].includes(request.url()))
      tally.add("requests", index, request.url());
  };
  page.on("request", noteRequest);
  await driver.open(`${SITE}/outputs`);
  const frames = page.mainFrame().childFrames();
  await Promise.all(
    frames.map((frame) =>
      frame.evaluate(`(${provoke})(document, ${JSON.stringify(TEXT)})`).catch(() => null),
    ),
  );
  await pause(SETTLE_MS);
  const counting = frames.map((frame) => {
    const output = outputs.find(({ index }) => frame.url() === address(index));
    return output && countFrame(frame, output, tally).catch(() => undefined);
  });
  await Promise.all(counting);
  page.off("request", noteRequest);
}

/** The vector whose output the frame shows, or holds the frame. */
function indexOfFrame(frame: Frame | null): number | null {
  for (let at = frame; at !== null; at = at.parentFrame()) {
    const [, index] = /\/output\/(\d+)$/.exec(at.url()) ?? [];
    if (index !== undefined) return Number(index);
  }
  return null;
}

/** A frame that its output has led away is left. */
async function countFrame(frame: Frame, { index, html }: PeerOutput, tally: Tally): Promise<void> {
  const hits = (await frame.evaluate(`(${takeHits})()`)) as string[];
  if (hits.length > 0) tally.add("executed", index, hits.join(", "));
  const slots = (await frame.evaluate(
    `(${slotsIn})(document, ${JSON.stringify(SLOT)}, ${JSON.stringify(FORBIDDEN)})`,
  )) as ReturnType<typeof slotsIn>;
  const residue = slots.flatMap((slot) => slot.residue);
  if (residue.length > 0) tally.add("residue", index, residue.join(", "));
  const [changed] = (await frame.evaluate(
    `(${changedByParsing})(document, ${JSON.stringify([html])})`,
  )) as boolean[];
  if (changed) tally.add("unstable", index, "");
}
