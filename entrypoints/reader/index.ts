import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import type { InjectedExtract } from "../../utils/extract/injected";
import { sanitizeToFragment } from "../../utils/extract/sanitize";
import { sanitizeAddition, sanitizeExtraction } from "../../utils/extract/sanitize-article";
import type { ReaderHandle } from "./handle";
import { openReader } from "./open-reader";

/** Opens the overlay over what the extractor has just read; where one is open, it closes. */
export default defineUnlistedScript(() => {
  if (globalThis.clearlineReader !== undefined) globalThis.clearlineReader.close();
  else if (globalThis.clearlineExtract !== undefined) void open(globalThis.clearlineExtract);
});

async function open({ paged, startedAt }: InjectedExtract): Promise<void> {
  const handle: ReaderHandle = { overlayMs: null, close: () => undefined };
  const forget = () => {
    globalThis.clearlineReader = undefined;
  };
  globalThis.clearlineReader = handle;
  try {
    handle.close = await openReader({
      extraction: sanitizeExtraction(paged.extraction),
      addPage: async () => sanitizeAddition(await paged.add()),
      toFragment: sanitizeToFragment,
      onContent: () => noteFrame(handle, startedAt),
      onClosed: forget,
    });
  } catch (error) {
    forget();
    throw error;
  }
}

/** Notes, once, when the text has been painted: the second animation frame after it is in the document. */
function noteFrame(handle: ReaderHandle, startedAt: number): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      handle.overlayMs ??= performance.now() - startedAt;
    }),
  );
}
