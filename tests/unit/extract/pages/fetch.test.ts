import { afterEach, expect, test, vi } from "vitest";
import { fetchPage } from "../../../../utils/extract/pages/fetch";

afterEach(() => void vi.unstubAllGlobals());

/** Goes on and on, a megabyte at a time. */
const endless = () => new ReadableStream({ pull: (stream) => stream.enqueue(new Uint8Array(1_000_000)) });

test("a further page that never ends is given up, not taken into memory", async () => {
  const response = new Response(endless(), { headers: { "content-type": "text/html" } });
  vi.stubGlobal("document", { characterSet: "utf-8" });
  vi.stubGlobal("fetch", async () => response);
  await expect(fetchPage("https://harbor.example/2")).rejects.toThrow("bytes");
});
