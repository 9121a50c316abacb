import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What the server answers at one address. */
export interface Reply {
  readonly body: string | Buffer;
  /** `text/html; charset=utf-8` if not said. */
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** 200 if not said. */
  readonly status?: number;
}

/** A request as the server saw it. */
export interface Seen {
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** A server on loopback that stands for every `.example` site: browsers are told to find them here. */
export interface SiteServer {
  readonly port: number;
  /** Every request so far, in order. */
  readonly seen: readonly Seen[];
  serve(url: string, reply: Reply): void;
  close(): Promise<void>;
}

/** Starts a server for `pages`, by their full address; anything else is 404. */
export async function startServer(pages: ReadonlyMap<string, Reply> = new Map()): Promise<SiteServer> {
  const replies = new Map(pages);
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    const url = addressOf(request);
    seen.push({ url, headers: request.headers });
    answer(response, replies.get(url));
  });
  // A browser that takes it for a proxy asks so for a secure site: it learns that it asked, and gets nothing.
  server.on("connect", (request, socket) => {
    seen.push({ url: `https://${request.url}/`, headers: request.headers });
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    seen,
    serve: (url, reply) => void replies.set(url, reply),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A proxy's client asks for the full address, any other for a path of the host it names. */
function addressOf(request: IncomingMessage): string {
  return new URL(request.url ?? "/", `http://${request.headers.host}`).href;
}

function answer(response: ServerResponse, reply: Reply | undefined): void {
  if (reply === undefined) {
    response.writeHead(404, { "content-type": "text/plain" }).end("Nothing here.");
    return;
  }
  const type = reply.type ?? "text/html; charset=utf-8";
  response.writeHead(reply.status ?? 200, {
    "content-type": type,
    "cache-control": "no-store",
    ...reply.headers,
  });
  response.end(reply.body);
}
