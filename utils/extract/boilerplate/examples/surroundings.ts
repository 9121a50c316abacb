import type { Examples } from "../rule";

const row = (take: string, keep: string) => ({ takes: [take], keeps: [keep] });

/** What the rules by names around a line take and what they leave. */
export const SURROUNDINGS_EXAMPLES: Examples = {
  "caption-around": row(
    '<div class="image__caption"><p>The wall at dawn, seen from the pier.</p></div>',
    '<div class="captionist"><p>The wall at dawn, seen from the pier.</p></div>',
  ),
  "credit-around": row(
    '<p class="photo-credit">Ann Lee for the Harbor Post</p>',
    '<p class="creditors">Ann Lee owes the harbor nothing.</p>',
  ),
  "picture-around": row(
    '<div class="media"><div class="picture__text"><p>The wall at dawn, seen from the pier.</p></div></div>',
    '<div class="imagery"><p>The wall at dawn, seen from the pier.</p></div>',
  ),
  "author-bio-around": row(
    '<div class="author-bio"><p>Ann Lee has written about harbors since the wall was built.</p></div>',
    '<div class="biology"><p>Herring have lived in the harbor since the wall was built.</p></div>',
  ),
  "byline-around": row(
    '<div class="article-byline"><p>Ann Lee, Bo Berg</p></div>',
    '<div class="byline"><p>Ann Lee walked along the wall for a year, and this is what she saw there.</p></div>',
  ),
  "timestamp-around": row(
    '<p class="publish-date">Monday, late in the morning</p>',
    '<p class="date-palm">On Monday the palm by the harbor was cut down at last.</p>',
  ),
  "newsletter-around": row(
    '<div class="nl-signup"><p>The harbor in your mail, each Friday.</p></div>',
    '<div class="signage"><p>The harbor has new signs, each of them blue.</p></div>',
  ),
  "comments-around": row(
    '<div class="comment-list"><p>I was there, and the wall was wet.</p></div>',
    '<div class="commentary"><p>I was there, and the wall was wet.</p></div>',
  ),
  "share-around": row(
    '<div class="social-bar"><p>Pass it on</p></div>',
    '<div class="social"><p>The towns share a harbor, and they quarrel about it every single year.</p></div>',
  ),
  "related-around": row(
    '<div class="recirc-item"><p>The old pier falls</p></div>',
    '<div class="related"><p>The old pier fell in the night, and nobody was hurt by its stones.</p></div>',
  ),
  "advertisement-around": row(
    '<div class="sponsor-label"><p>Boats by Berg</p></div>',
    '<div class="adverb"><p>Boats by Berg</p></div>',
  ),
  "tags-around": row(
    '<div class="article-tags"><p>harbor wall storm</p></div>',
    '<div class="stags"><p>harbor wall storm</p></div>',
  ),
  "navigation-around": row(
    '<div class="post-navigation"><p>The page before</p></div>',
    '<div class="navigator"><p>The page before</p></div>',
  ),
  "legal-around": row(
    '<div class="disclaimer"><p>The harbor answers for nothing that is said here.</p></div>',
    '<div class="claims"><p>The harbor answers for nothing that is said here.</p></div>',
  ),
};
