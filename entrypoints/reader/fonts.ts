import { fontsFor, fromBase64 } from "../../utils/fonts";
import { requestReader } from "../../utils/messages";

/** Characters of a text that are looked through for its scripts: enough to meet each of them, and soon done. */
const SAMPLE_CHARACTERS = 100_000;

/**
 * Brings the faces that `text` needs into the page, by message: a page may forbid to load them by address, and faces of a
 * shadow root are not heeded. They go when `signal` aborts. Where they don't come, the system's faces stand.
 */
export async function addFonts(text: string, signal: AbortSignal): Promise<void> {
  const files = fontsFor(text.slice(0, SAMPLE_CHARACTERS)).map((font) => font.file);
  const fonts = await requestReader("readFonts", { files }).catch(() => []);
  for (const { family, style, weight, unicodeRange, base64 } of fonts) {
    if (signal.aborted) return;
    const face = new FontFace(family, fromBase64(base64), { style, weight, unicodeRange });
    document.fonts.add(face);
    signal.addEventListener("abort", () => document.fonts.delete(face), { once: true });
  }
}
