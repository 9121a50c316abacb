import type { Article } from "../../../utils/article.ts";

/** Words of an article's text, as in the libraries that readers keep. */
const WORDS = 684;

/** Different words that the whole language has. */
const VOCABULARY = 60_000;

/** How unevenly words are used: rank r comes about 1/r^EXPONENT times as often as rank 1. */
const EXPONENT = 1.05;

/** Articles that tell of the same events, saved one after another. */
const TOPIC_ARTICLES = 3;

/** Words that a topic has for itself, out of how many, and how often a word of an article is one of them. */
const TOPIC_WORDS = 14;
const RARE_WORDS = 2_000_000;
const TOPIC_SHARE = 0.08;

const SENTENCE_WORDS = 18;
const PARAGRAPH_SENTENCES = 4;
const TITLE_WORDS = 9;
const SITES = 300;

/** Not English, whose shipped frequencies would take every one of these words for a rare one. */
const LANGUAGE = "eo";

const DAY_MS = 24 * 60 * 60 * 1000;

/** When the newest generated article is saved: any fixed time makes runs alike. */
const NEWEST = Date.UTC(2026, 0, 1);

/** Saves a day: 100,000 articles are about eight years of reading. */
const ARTICLES_A_DAY = 35;

/** Numbers from 0 to 1 that depend on `seed` alone: https://github.com/bryc/code/blob/master/jshash/PRNGs.md#mulberry32 */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SYLLABLES =
  "ba be bo da de do fa ga ka ke ko la le lo ma me mi mo na ne no pa po ra re ri ro sa se so ta te ti to va vo".split(
    " ",
  );

/** The word of a rank: the commonest are the shortest. */
export function wordOf(rank: number): string {
  let rest = rank;
  let word = "";
  do {
    word += SYLLABLES[rest % SYLLABLES.length];
    rest = Math.floor(rest / SYLLABLES.length);
  } while (rest > 0);
  return word;
}

/** A rank by Zipf's law, by inverting the continuous distribution. */
function zipfRank(random: () => number): number {
  const power = 1 - EXPONENT;
  const top = VOCABULARY ** power;
  return Math.floor((1 + random() * (top - 1)) ** (1 / power)) - 1;
}

function topicOf(index: number): readonly string[] {
  const random = randomNumbers(-1 - Math.floor(index / TOPIC_ARTICLES));
  return Array.from({ length: TOPIC_WORDS }, () => wordOf(VOCABULARY + Math.floor(random() * RARE_WORDS)));
}

function sentence(random: () => number, words: number, topic: readonly string[]): string {
  const word = () =>
    random() < TOPIC_SHARE ? topic[Math.floor(random() * topic.length)] : wordOf(zipfRank(random));
  const text = Array.from({ length: words }, word).join(" ");
  return `${text[0]?.toUpperCase()}${text.slice(1)}`;
}

/** The article of number `index` with the time at which it is saved; always the same one. */
export function generatedArticle(index: number): readonly [article: Article, savedAt: number] {
  const random = randomNumbers(index + 1);
  const topic = topicOf(index);
  const count = WORDS / SENTENCE_WORDS;
  const sentences = Array.from({ length: count }, () => `${sentence(random, SENTENCE_WORDS, topic)}.`);
  const paragraphs: string[] = [];
  for (let at = 0; at < sentences.length; at += PARAGRAPH_SENTENCES)
    paragraphs.push(sentences.slice(at, at + PARAGRAPH_SENTENCES).join(" "));
  const site = `site${Math.floor(random() * SITES)}.example`;
  const savedAt = NEWEST - Math.floor((index * DAY_MS) / ARTICLES_A_DAY);
  return [
    articleOf(`https://${site}/${index}`, site, sentence(random, TITLE_WORDS, topic), paragraphs),
    savedAt,
  ];
}

function articleOf(url: string, siteName: string, title: string, paragraphs: readonly string[]): Article {
  return {
    url,
    canonicalUrl: null,
    title,
    siteName,
    byline: null,
    lead: null,
    excerpt: paragraphs[0]?.slice(0, 200) ?? "",
    lang: LANGUAGE,
    dir: "ltr",
    publishedAt: null,
    publishedOn: null,
    publishedInferred: false,
    modifiedAt: null,
    image: null,
    html: paragraphs.map((text) => `<p>${text}</p>`).join(""),
    blocks: paragraphs.map((text) => ({ role: "body", text })),
    access: { partial: false, remaining: null, notice: null },
    leads: [],
    embeds: [],
    removed: [],
  };
}
