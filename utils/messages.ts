import { browser } from "wxt/browser";
import type { PageRequests, ReaderRequests } from "./requests";

/** Why a request was not answered. `library-full` and `library-newer` are the store's; the reader is told what to do. */
export const REQUEST_ERROR_CODES = [
  "library-full",
  "library-newer",
  /** The sender may not ask this. */
  "refused",
  /** The extension was updated or taken away under the page: reloading the page helps. */
  "disconnected",
  "failed",
] as const;

export type RequestErrorCode = (typeof REQUEST_ERROR_CODES)[number];

/** A request that failed; the code tells what the reader can do, the message is for the console. */
export class RequestError extends Error {
  override readonly name = "RequestError";
  readonly code: RequestErrorCode;

  constructor(code: RequestErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** Who asked: the page's address and its tab. Both are the browser's word, not the page's. */
export interface ReaderSender {
  readonly url: string;
  readonly tabId: number;
  /** True in a private window: nothing may be kept. */
  readonly incognito: boolean;
}

type Name<Requests> = keyof Requests & string;
type Asked<Request> = Request extends (request: infer R) => Promise<unknown> ? R : never;
type Answered<Request> = Request extends (request: never) => Promise<infer A> ? A : never;

export type PageHandlers = {
  readonly [K in Name<PageRequests>]: (request: Asked<PageRequests[K]>) => Promise<Answered<PageRequests[K]>>;
};

export type ReaderHandlers = {
  readonly [K in Name<ReaderRequests>]: (
    request: Asked<ReaderRequests[K]>,
    sender: ReaderSender,
  ) => Promise<Answered<ReaderRequests[K]>>;
};

type Channel = "page" | "reader";

interface Envelope {
  readonly channel: Channel;
  readonly name: string;
  readonly request: unknown;
}

type Reply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: RequestErrorCode; readonly message: string };

type Sender = Parameters<Parameters<typeof browser.runtime.onMessage.addListener>[0]>[1];

/**
 * Asks the background, from a page of the extension.
 *
 * @throws {RequestError} With the code that says why.
 */
export function requestPage<K extends Name<PageRequests>>(
  name: K,
  request: Asked<PageRequests[K]>,
): Promise<Answered<PageRequests[K]>> {
  return ask("page", name, request) as Promise<Answered<PageRequests[K]>>;
}

/**
 * Asks the background, from the overlay on a web page.
 *
 * @throws {RequestError} With the code that says why.
 */
export function requestReader<K extends Name<ReaderRequests>>(
  name: K,
  request: Asked<ReaderRequests[K]>,
): Promise<Answered<ReaderRequests[K]>> {
  return ask("reader", name, request) as Promise<Answered<ReaderRequests[K]>>;
}

/** Answers the extension's own pages; a request from anywhere else is refused. Call it while the background starts. */
export function answerPageRequests(handlers: PageHandlers): void {
  listen("page", (sender, name, request) => {
    if (!isOwnPage(sender)) throw new RequestError("refused", `${name}: not a page of the extension`);
    return call(handlers, name, request);
  });
}

/** Answers the overlay in a tab's top frame; a request from anywhere else is refused. Call it while the background starts. */
export function answerReaderRequests(handlers: ReaderHandlers): void {
  listen("reader", (sender, name, request) => call(handlers, name, request, readerSender(sender, name)));
}

async function ask(channel: Channel, name: string, request: unknown): Promise<unknown> {
  const reply = await browser.runtime
    .sendMessage<Envelope, Reply | undefined>({ channel, name, request })
    .catch((error: unknown) => {
      throw new RequestError("disconnected", String(error));
    });
  if (reply === undefined) throw new RequestError("disconnected", `${name}: nobody answers`);
  if (!reply.ok) throw new RequestError(reply.code, reply.message);
  return reply.value;
}

function listen(
  channel: Channel,
  answer: (sender: Sender, name: string, request: unknown) => Promise<unknown>,
): void {
  browser.runtime.onMessage.addListener((message, sender, sendResponse) => {
    if (!isEnvelope(message) || message.channel !== channel) return undefined;
    const { name, request } = message;
    replyTo(() => answer(sender, name, request)).then(sendResponse);
    return true;
  });
}

async function replyTo(answer: () => Promise<unknown>): Promise<Reply> {
  try {
    return { ok: true, value: await answer() };
  } catch (error) {
    return refusal(error);
  }
}

function call(
  handlers: PageHandlers | ReaderHandlers,
  name: string,
  request: unknown,
  sender?: ReaderSender,
): Promise<unknown> {
  if (!Object.hasOwn(handlers, name)) throw new RequestError("refused", `no request is called ${name}`);
  const handler = (
    handlers as Readonly<Record<string, (request: unknown, sender?: ReaderSender) => Promise<unknown>>>
  )[name];
  if (handler === undefined) throw new RequestError("refused", `no request is called ${name}`);
  return handler(request, sender);
}

function refusal(error: unknown): Reply {
  const code = error instanceof Error && "code" in error ? error.code : null;
  const known = REQUEST_ERROR_CODES.find((candidate) => candidate === code) ?? "failed";
  return { ok: false, code: known, message: error instanceof Error ? error.message : String(error) };
}

function isEnvelope(message: unknown): message is Envelope {
  return (
    typeof message === "object" &&
    message !== null &&
    "channel" in message &&
    "name" in message &&
    typeof message.name === "string" &&
    "request" in message
  );
}

function isOwnPage(sender: Sender): boolean {
  return sender.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL("/")) === true;
}

function readerSender(sender: Sender, name: string): ReaderSender {
  const { id, url, frameId, tab } = sender;
  if (
    id !== browser.runtime.id ||
    frameId !== 0 ||
    url === undefined ||
    tab?.id === undefined ||
    isOwnPage(sender)
  )
    throw new RequestError("refused", `${name}: not the overlay of a tab`);
  return { url, tabId: tab.id, incognito: tab.incognito };
}
