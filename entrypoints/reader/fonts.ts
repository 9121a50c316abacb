import { requestReader } from "../../utils/messages";

/** Characters of a text that are looked through for its scripts: enough to meet each of them, and soon done. */
const SAMPLE_CHARACTERS = 100_000;

/**
 * Brings the faces that `text` needs into the page, by message: a page may forbid to load them by address, and faces of a
 * shadow root are not heeded. They go when `signal` aborts. Where they don't come, the system's faces stand.
 */
export async function addFonts(text: string, signal: AbortSignal): Promise<void> {
  const characters = [...new Set(text.slice(0, SAMPLE_CHARACTERS))].join("");
  const fonts = await requestReader("readFonts", { characters }).catch(() => []);
  for (const { family, style, weight, unicodeRange, base64 } of fonts) {
    if (signal.aborted) return;
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const face = new FontFace(family, bytes, { style, weight, unicodeRange });
    document.fonts.add(face);
    signal.addEventListener("abort", () => document.fonts.delete(face), { once: true });
  }
}
