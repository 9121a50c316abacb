import { type AnchorText, anchorText, bareText, findAnchor, makeAnchor, rawSpan } from "../anchors";
import { articleText, type StoredArticle } from "../article";
import { checkedHighlight, type ForeignHighlight, type Highlight } from "../highlight";
import { findArticleTitled, getArticle } from "../store/articles";
import { getHighlights, putHighlights } from "../store/highlights";
import { findPage } from "./save";
import type { Shelf } from "./shelf";

/** What became of them. */
export interface TakenHighlights<Foreign> {
  readonly added: readonly Highlight[];
  /** Those of them whose words their article's text has not. */
  readonly loose: number;
  /** How many were there already: the same words of the same article. */
  readonly known: number;
  /** Those whose article is not saved. */
  readonly strangers: readonly Foreign[];
  /** Those that are longer than any that is kept. */
  readonly tooLarge: readonly Foreign[];
}

/**
 * Takes highlights into the library, all of them or none, each at its place in its article.
 *
 * @param now Milliseconds since the Unix epoch: when those were made that don't say it.
 * @throws {LibraryFullError} When there is no room; nothing is changed then.
 */
export async function takeHighlights<Foreign extends ForeignHighlight>(
  shelf: Shelf,
  foreign: readonly Foreign[],
  now: number,
): Promise<TakenHighlights<Foreign>> {
  const taken = {
    added: [] as Highlight[],
    loose: 0,
    known: 0,
    strangers: [] as Foreign[],
    tooLarge: [] as Foreign[],
  };
  for (const own of Map.groupBy(foreign, ({ url, title }) => url ?? `\n${title}`).values()) {
    const article = await articleFor(shelf, own[0]);
    if (article === null) taken.strangers.push(...own);
    else await takeOf(shelf, article.id, own, now, taken);
  }
  await putHighlights(shelf.library, taken.added);
  return taken;
}

/** The article by its address, or else by its title where one alone has it. */
async function articleFor(
  shelf: Shelf,
  foreign: ForeignHighlight | undefined,
): Promise<StoredArticle | null> {
  if (foreign === undefined) return null;
  const found = foreign.url === null ? null : await findPage(shelf, foreign.url);
  return found ?? (foreign.title === "" ? null : findArticleTitled(shelf.library, foreign.title));
}

interface Taking<Foreign> {
  readonly added: Highlight[];
  readonly tooLarge: Foreign[];
  loose: number;
  known: number;
}

async function takeOf<Foreign extends ForeignHighlight>(
  { library }: Shelf,
  articleId: number,
  foreign: readonly Foreign[],
  now: number,
  taken: Taking<Foreign>,
): Promise<void> {
  const saved = await getArticle(library, articleId);
  if (saved === null) return;
  const text = anchorText(articleText(saved.article));
  const quotes = new Set(
    (await getHighlights(library, articleId)).map(({ anchor }) => bareText(anchor.quote)),
  );
  for (const one of foreign) {
    const bare = bareText(one.quote);
    if (quotes.has(bare)) {
      taken.known += 1;
      continue;
    }
    quotes.add(bare);
    const { anchor, standing } = placed(text, one.quote);
    const { color, note, tags } = one;
    const at = one.createdAt ?? now;
    const highlight = { id: crypto.randomUUID(), anchor, color, note, tags, createdAt: at, updatedAt: at };
    const checked = checkedHighlight(highlight);
    if (checked === null) taken.tooLarge.push(one);
    else {
      taken.added.push({ ...checked, articleId });
      taken.loose += standing ? 0 : 1;
    }
  }
}

/** Where words stand in a text: the first place that has them, or else one that is like them. */
function placed(text: AnchorText, quote: string) {
  const bare = bareText(quote);
  const loose = { quote, prefix: "", suffix: "", at: 0 };
  const at = bare === "" ? -1 : text.bare.indexOf(bare);
  const span = at === -1 ? findAnchor(text, loose) : rawSpan(text, at, at + bare.length);
  return span === null
    ? { anchor: loose, standing: false }
    : { anchor: makeAnchor(text, span), standing: true };
}
