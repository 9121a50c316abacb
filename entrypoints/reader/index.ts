import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import type { Addition, Pages } from "../../utils/article";
import type { InjectedExtract } from "../../utils/extract/injected";
import { sanitizeToFragment } from "../../utils/extract/sanitize";
import { sanitizeAddition, sanitizeExtraction, sanitizePages } from "../../utils/extract/sanitize-article";
import { requestReader } from "../../utils/messages";
import type { ReaderHandle } from "./handle";
import { openReader, type ReaderWorld } from "./open-reader";
import { SHARED } from "./shared";

/** Opens the overlay over what the extractor has just read; where one is open, it closes. */
export default defineUnlistedScript(() => {
  if (globalThis.clearlineReader !== undefined) globalThis.clearlineReader.close();
  else if (globalThis.clearlineExtract !== undefined) void open(globalThis.clearlineExtract);
});

async function open({ extraction, startedAt }: InjectedExtract): Promise<void> {
  const handle: ReaderHandle = { overlayMs: null, close: () => undefined, shared: SHARED, parts: {} };
  const forget = () => {
    globalThis.clearlineReader = undefined;
  };
  globalThis.clearlineReader = handle;
  try {
    const looks = requestReader("readLooks", {});
    const world: ReaderWorld = {
      extraction: sanitizeExtraction(extraction),
      alone: globalThis.clearlineSelectionAlone === true,
      pages: { find: findPages, add: addPage },
      toFragment: sanitizeToFragment,
      onContent: () => noteFrame(handle, startedAt),
      onClosed: forget,
    };
    globalThis.clearlineSelectionAlone = false;
    handle.close = openReader(world, await looks);
  } catch (error) {
    forget();
    throw error;
  }
}

/** The background brings the script that looks for further pages: the overlay can't. */
async function findPages(): Promise<Pages | null> {
  await requestReader("loadScript", { script: "pages" });
  const paged = globalThis.clearlinePaged;
  return paged === undefined ? null : sanitizePages(paged.pages);
}

async function addPage(): Promise<Addition> {
  const addition = await globalThis.clearlinePaged?.add();
  return addition === undefined ? { pages: null, failure: "unreachable" } : sanitizeAddition(addition);
}

/** Notes, once, when the text has been painted: the second animation frame after it is in the document. */
function noteFrame(handle: ReaderHandle, startedAt: number): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      handle.overlayMs ??= performance.now() - startedAt;
    }),
  );
}
