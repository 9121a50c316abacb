import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { requestReader } from "../../utils/messages";

/** Fewer characters are more often a notice or a list's heading than an article that one has come to read. */
const LEAST_CHARACTERS = 500;

/** On a site whose articles open by themselves, after the extractor: asks for the overlay if the page is one. */
export default defineUnlistedScript(() => {
  const article = globalThis.clearlineExtract?.extraction.article;
  if (!article || location.pathname === "/") return;
  const characters = article.blocks.reduce((sum, { text }) => sum + text.length, 0);
  if (characters < LEAST_CHARACTERS) return;
  requestReader("loadScript", { script: "reader" }).catch(() => undefined);
});
