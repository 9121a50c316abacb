import type { Place } from "./firefox-window.ts";

/** What a frame script answers, as JSON. */
export interface FrameAnswer {
  readonly value?: unknown;
  readonly error?: string;
  /** True if there is no such place at the moment. */
  readonly absent?: true;
}

/** Privileged code alone sees the closed root of the overlay. */
const ROOTS: Readonly<Record<Place, string>> = {
  page: "content.document",
  popup: "content.document",
  overlay:
    "[...content.document.querySelectorAll('body > div, html > div')].map((host) => " +
    "host.openOrClosedShadowRoot).find((root) => root?.querySelector('dialog'))",
};

/**
 * A frame script for Firefox that runs `source`, a function of the root of `place` and of `args` (JSON), and sends
 * its answer over `channel`.
 *
 * It runs as code of the page itself, in a sandbox of the page's own principal: that way no CSP forbids it.
 */
export function frameScript(place: Place, channel: string, source: string, args: string): string {
  const inSandbox = `(async () => {
    try { answer(JSON.stringify({ value: await (${source})(root, ...${args}) })); }
    catch (error) { answer(JSON.stringify({ error: String(error) })); }
  })()`;
  return `{
    const answer = (json) => sendAsyncMessage(${JSON.stringify(channel)}, json);
    const root = ${ROOTS[place]};
    if (root) {
      const sandbox = new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
      sandbox.root = root;
      Cu.exportFunction(answer, sandbox, { defineAs: "answer" });
      Cu.evalInSandbox(${JSON.stringify(inSandbox)}, sandbox);
    } else answer('{"absent":true}');
  }`;
}
