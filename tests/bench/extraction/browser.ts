import { type CDPSession, launch } from "puppeteer-core";
import type { Contender, Reading } from "./contenders.ts";

/** Longer than any page should take; an endless loop ends here. In milliseconds. */
const READING_TIMEOUT_MS = 60_000;

/** Scripts of the page stay off by policy, so that the parser goes on as in a reader's browser (noscript stays unparsed). */
const PAGE_POLICY = "script-src 'none'";

export interface ServedPage {
  readonly url: string;
  readonly body: Buffer;
  readonly contentType: string;
}

export interface ReadingBrowser {
  /** Loads the page as a document of its own at its address. */
  open(page: ServedPage): Promise<void>;
  /** Has the contender read the open page, in a world of its own. */
  read(contender: Contender): Promise<Reading>;
  close(): Promise<void>;
}

/**
 * Starts a Chromium that reaches no network: the pages opened are all it gets.
 *
 * @param cold Gives each site a process of its own, where nothing is compiled yet, as a reader's first click meets it.
 */
export async function openReadingBrowser(executablePath: string, cold: boolean): Promise<ReadingBrowser> {
  const args = cold ? FLAGS : [...FLAGS, ...ONE_PROCESS_FLAGS];
  const browser = await launch({ executablePath, pipe: true, args });
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  let waiting: ServedPage | null = null;
  session.on("Fetch.requestPaused", ({ requestId, resourceType }) => {
    const served = resourceType === "Document" ? waiting : null;
    if (served) waiting = null;
    const answer = served ? fulfill(session, requestId, served) : refuse(session, requestId);
    answer.catch(() => undefined);
  });
  await session.send("Fetch.enable", { patterns: [{ urlPattern: "*" }] });
  return {
    async open(served) {
      waiting = served;
      await page.goto(served.url, { waitUntil: "domcontentloaded" });
    },
    read: (contender) => readOpenPage(session, contender),
    close: () => browser.close(),
  };
}

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--host-resolver-rules=MAP * ~NOTFOUND",
];

/** All pages share a process: twice as fast, and the times of later pages are those of compiled code. */
const ONE_PROCESS_FLAGS = [
  "--disable-site-isolation-trials",
  "--disable-features=IsolateOrigins,site-per-process,ProactivelySwapBrowsingInstance,BackForwardCache",
  "--renderer-process-limit=1",
];

function fulfill(session: CDPSession, requestId: string, page: ServedPage): Promise<void> {
  return session.send("Fetch.fulfillRequest", {
    requestId,
    responseCode: 200,
    responseHeaders: [
      { name: "Content-Type", value: page.contentType },
      { name: "Content-Security-Policy", value: PAGE_POLICY },
    ],
    body: page.body.toString("base64"),
  });
}

function refuse(session: CDPSession, requestId: string): Promise<void> {
  return session.send("Fetch.failRequest", { requestId, errorReason: "Aborted" });
}

async function readOpenPage(session: CDPSession, { name, source, read }: Contender): Promise<Reading> {
  const { frameTree } = await session.send("Page.getFrameTree");
  const world = { frameId: frameTree.frame.id, worldName: name };
  const { executionContextId: contextId } = await session.send("Page.createIsolatedWorld", world);
  if (source !== "") await session.send("Runtime.evaluate", { expression: `${source}\n;0`, contextId });
  const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
    expression: read,
    contextId,
    returnByValue: true,
    timeout: READING_TIMEOUT_MS,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as Reading;
}
