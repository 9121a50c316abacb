import type { CDPSession, Page, Protocol } from "puppeteer-core";
import type { Json, Root, Surface } from "./driver.ts";
import { takePicture } from "./page-surface.ts";

/** Deep enough for document, `html`, `body`, the host, its root and the dialog. */
const SEARCH_DEPTH = 6;

/**
 * The overlay in `page`, whose closed root no page script sees; `null` if there is none.
 *
 * @see https://chromedevtools.github.io/devtools-protocol/tot/DOM/#method-getDocument
 */
export async function overlayIn(page: Page): Promise<Surface | null> {
  const session = await sessionOf(page);
  const { root } = await session.send("DOM.getDocument", { depth: SEARCH_DEPTH, pierce: true });
  const shadow = closedRootWithDialog(root);
  const found = shadow && (await session.send("DOM.resolveNode", { backendNodeId: shadow.backendNodeId }));
  // Asked for its document, a session is told of every change to it from then on.
  await session.send("DOM.disable");
  return found && surfaceOf(page, session, found.object.objectId ?? "");
}

/** One for each page: a browser slows down with every one that is left open. */
const sessions = new WeakMap<Page, Promise<CDPSession>>();

function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? page.createCDPSession();
  sessions.set(page, session);
  return session;
}

function closedRootWithDialog(node: Protocol.DOM.Node): Protocol.DOM.Node | null {
  const roots = (node.shadowRoots ?? []).filter((root) => root.shadowRootType === "closed");
  const own = roots.find((root) => root.children?.some((child) => child.localName === "dialog"));
  if (own !== undefined) return own;
  return (node.children ?? []).map(closedRootWithDialog).find((found) => found !== null) ?? null;
}

function surfaceOf(page: Page, session: CDPSession, objectId: string): Surface {
  return {
    run: async <Args extends readonly Json[], Result>(
      action: (root: Root, ...args: Args) => Result | Promise<Result>,
      ...args: Args
    ) => {
      const { result, exceptionDetails } = await session.send("Runtime.callFunctionOn", {
        functionDeclaration: `function (...args) { return (${action})(this, ...args); }`,
        objectId,
        arguments: args.map((value) => ({ value })),
        returnByValue: true,
        awaitPromise: true,
      });
      if (exceptionDetails !== undefined)
        throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value as Result;
    },
    picture: (file) => takePicture(page, file),
  };
}
