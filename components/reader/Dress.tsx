import { useLayoutEffect } from "preact/hooks";
import { type Article, articleText } from "../../utils/article";
import type { FontBytes } from "../../utils/fonts";
import { type Font, SITE_FONT } from "../../utils/looks";
import { FAILURE_MESSAGES } from "../save-failure";
import { useI18n } from "../use-i18n";
import { PageMedia } from "./PageMedia";
import { siteFont } from "./site-font";

/** Characters of a text that are looked through for its scripts: enough to meet each of them, and soon done. */
const SAMPLE_CHARACTERS = 100_000;

/** While the overlay is open, paper shows it alone and at its full length. */
const PRINT_STYLE = `@media print {
  html, html > body { height: auto !important; overflow: visible !important; }
  html > body { display: none !important; }
}`;

interface DressProps {
  readonly article: Article;
  /** Why the article could not be saved; `null` if it was, or is not to be. */
  readonly failure: { readonly code: string } | null;
  readonly font: Font;
  /** What bears the overlay's own properties. */
  readonly scroller: HTMLElement;
  /** Reads the faces of `font` that have some of `characters`. */
  readonly readFonts: (request: { font: Font; characters: string }) => Promise<readonly FontBytes[]>;
}

/**
 * What the page wears for the overlay, as long as it is open: the text's faces, a print style that hides the page, and quiet.
 * And what is seldom said over the text: that it was not saved.
 *
 * Layout effects are undone at once when the overlay closes; others only after the next frame.
 */
export function Dress({ article, font, scroller, readFonts, failure }: DressProps) {
  useLayoutEffect(() => {
    if (font === "site") scroller.style.setProperty(SITE_FONT, siteFont(article, document));
    return () => scroller.style.removeProperty(SITE_FONT);
  }, [article, font, scroller]);
  useLayoutEffect(() => {
    const stop = new AbortController();
    const text = (article.title + articleText(article)).slice(0, SAMPLE_CHARACTERS);
    readFonts({ font, characters: [...new Set(text)].join("") }).then(
      (fonts) => addFaces(fonts, stop.signal),
      () => undefined,
    );
    return () => stop.abort();
  }, [article, font]);
  useLayoutEffect(() => {
    const style = document.createElement("style");
    style.textContent = PRINT_STYLE;
    document.documentElement.append(style);
    return () => style.remove();
  }, []);
  return (
    <>
      <PageMedia />
      {failure !== null && <SaveFailed code={failure.code} />}
    </>
  );
}

function SaveFailed({ code }: { readonly code: string }) {
  const { t } = useI18n();
  const known = code === "library-full" || code === "library-newer" || code === "disconnected";
  return (
    <p class="save-failed" role="alert">
      {t(FAILURE_MESSAGES[known ? code : "failed"])}
    </p>
  );
}

/** They come as bytes: a page may forbid to load them by address, and faces of a shadow root are not heeded. */
function addFaces(fonts: readonly FontBytes[], signal: AbortSignal): void {
  for (const { family, style, weight, unicodeRange, base64 } of fonts) {
    if (signal.aborted) return;
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const face = new FontFace(family, bytes, { style, weight, unicodeRange });
    document.fonts.add(face);
    signal.addEventListener("abort", () => document.fonts.delete(face), { once: true });
  }
}
