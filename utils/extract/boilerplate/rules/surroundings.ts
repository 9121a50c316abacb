import { parts, type Rule } from "../rule";

/** What the names of the elements around a line say of it. Names are made of parts; one telling part is enough. */
export const SURROUNDING_RULES: readonly Rule[] = [
  {
    id: "caption-around",
    role: "caption",
    around: parts(
      "caption captions figcaption cutline slideshow lightbox gallery-item imagecaption wp-caption-text legend bildunterschrift",
    ),
    mostWords: 90,
  },
  {
    id: "credit-around",
    role: "credit",
    around: parts("credit credits photocredit imagecredit photographer attribution copyright"),
    mostWords: 30,
  },
  {
    id: "picture-around",
    role: "caption",
    around: parts(
      "image img photo photos picture pic gallery galerie galeria slide thumbnail thumb bild bilder foto fotos imagen imagem immagine",
    ),
    mostWords: 60,
  },
  {
    id: "author-bio-around",
    role: "author-bio",
    around: parts(
      "bio author-info author-box author-bio authorbox about-author author-description author-about author-details author-content author-text author-desc post-author contributor contributors",
    ),
    mostWords: 120,
  },
  {
    id: "byline-around",
    role: "byline",
    around: parts(
      "byline bylines author authors posted-by written-by vcard postmeta post-meta entry-meta article-meta",
    ),
    mostWords: 25,
    sparesProse: true,
  },
  {
    id: "timestamp-around",
    role: "timestamp",
    around: parts("date dates datetime timestamp time pubdate published posted updated dateline"),
    mostWords: 14,
    sparesProse: true,
  },
  {
    id: "newsletter-around",
    role: "newsletter",
    around: parts(
      "newsletter newsletters signup sign-up subscribe subscription optin opt-in mailinglist email-form nl-signup",
    ),
  },
  {
    id: "comments-around",
    role: "comments",
    around: parts("comment comments disqus respond commentlist"),
    mostWords: 400,
  },
  {
    id: "share-around",
    role: "share",
    around: parts(
      "share shares sharing social socials sharebar sharedaddy addthis addtoany follow article-tools print-tools",
    ),
    mostWords: 20,
    sparesProse: true,
  },
  {
    id: "related-around",
    role: "related",
    around: parts(
      "related relateds recommended recommendation recommendations recirc recirculation readmore read-more read-also readalso more-from more-on also-read see-also trending popular most-read mostread outbrain taboola teaser teasers promo",
    ),
    sparesProse: true,
  },
  {
    id: "advertisement-around",
    role: "ad",
    around: parts(
      "ad ads advert adverts advertisement advertising sponsor sponsored sponsorship dfp affiliate",
    ),
    mostWords: 40,
  },
  {
    id: "tags-around",
    role: "tags",
    around: parts(
      "tag tags taglist topics keywords categories category kicker eyebrow rubric breadcrumb breadcrumbs",
    ),
    mostWords: 40,
    sparesProse: true,
  },
  {
    id: "navigation-around",
    role: "navigation",
    around: parts("nav navigation pagination pager toolbar"),
    mostWords: 40,
    sparesProse: true,
  },
  {
    id: "legal-around",
    role: "legal",
    around: parts("disclaimer disclosure disclosures"),
    mostWords: 120,
  },
];
