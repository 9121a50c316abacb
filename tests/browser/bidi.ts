/** A client for WebDriver BiDi, as far as the rig needs it: commands and their answers. */

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** @see https://w3c.github.io/webdriver-bidi/#transport */
export class Bidi {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener("message", (event) => this.#receive(String(event.data)));
    socket.addEventListener("close", () => this.#end());
  }

  /** Connects to the browser at `address` (`ws://host:port`) and opens a session. */
  static async connect(address: string): Promise<Bidi> {
    const socket = new WebSocket(`${address}/session`);
    await new Promise<void>((resolve, reject) => {
      socket.addEventListener("open", () => resolve());
      socket.addEventListener("error", () => reject(new Error(`No connection to ${address}.`)));
    });
    const bidi = new Bidi(socket);
    await bidi.send("session.new", { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } });
    return bidi;
  }

  /** @throws {Error} With the browser's own words, when it refuses. */
  send(method: string, params: Readonly<Record<string, unknown>>): Promise<unknown> {
    this.#last += 1;
    const id = this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
  }

  close(): void {
    this.#socket.close();
  }

  #receive(data: string): void {
    const message: { id?: number | null; type: string; result?: unknown; error?: string; message?: string } =
      JSON.parse(data);
    const waiting = this.#waiting.get(message.id ?? -1);
    if (waiting === undefined) return;
    this.#waiting.delete(message.id ?? -1);
    if (message.type === "success") waiting.resolve(message.result);
    else waiting.reject(new Error(`${message.error}: ${message.message}`));
  }

  #end(): void {
    for (const waiting of this.#waiting.values()) waiting.reject(new Error("The browser has gone."));
    this.#waiting.clear();
  }
}
