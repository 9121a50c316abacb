import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import type { InjectedExtract } from "../../utils/extract/injected";
import { openReader } from "./open-reader";
import "./handle";

/** Opens the overlay over what the extractor has just read; where one is open, it closes. */
export default defineUnlistedScript(() => {
  if (globalThis.clearlineReader !== undefined) return globalThis.clearlineReader.close();
  if (globalThis.clearlineExtract !== undefined) open(globalThis.clearlineExtract);
});

function open({ extraction, sanitizeToFragment, startedAt }: InjectedExtract): void {
  let closeOverlay: (() => void) | null = null;
  const handle = {
    overlayMs: null as number | null,
    close: () => closeOverlay?.(),
  };
  globalThis.clearlineReader = handle;
  openReader({
    extraction,
    toFragment: sanitizeToFragment,
    onContent: () => {
      handle.overlayMs ??= null;
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          handle.overlayMs ??= performance.now() - startedAt;
        }),
      );
    },
    onClosed: () => {
      globalThis.clearlineReader = undefined;
    },
  }).then((close) => {
    closeOverlay = close;
  });
}
