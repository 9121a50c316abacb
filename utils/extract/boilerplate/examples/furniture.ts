import type { Examples } from "../rule";

/** What the rules of this theme take and what they leave. */
export const FURNITURE_EXAMPLES: Examples = {
  "breadcrumb-named": {
    takes: ['<div class="breadcrumbs"><a href="/">Home</a> » <a href="/n">News</a></div>'],
    keeps: ['<div class="crumb-cake"><p>A cake of crumbs and butter.</p></div>'],
  },
  "breadcrumb-words": {
    takes: [
      "Home » News » Harbor wall to be raised",
      "You are here Home > News > Harbor wall to be raised",
      "Startseite › Nachrichten",
    ],
    keeps: ["Home is where the harbor is, the old song says."],
  },
  "you-are-here": {
    takes: ["You are here:", "Sie befinden sich hier"],
    keeps: ["You are here to listen, he told the room."],
  },
  "timestamp-words": {
    takes: [
      "Published on March 3, 2021 at 10:15 am",
      "Updated: 12 May 2020, 09:30 GMT",
      "Tue., 12th May 2020 | 9:30 a.m. EST – updated 13 May 2020",
      "2020-05-12",
      "2020-05-12T09:30:00+02:00",
      "sexta-feira, 12 de março de 2021 às 20:13",
      "Freitag, 12. März 2021, 9:30 Uhr",
      "Zuletzt überarbeitet am 3. Mai 2019",
      "12 марта 2021 г. в 9:30",
      "2021年3月12日 9時30分 更新",
      "March 12 15:23 2021",
      "Updated March 12, 2021 8:21 am ET / Original March 11, 2021 8:02 am ET",
    ],
    keeps: [
      "March 3, 2021 was the day the wall broke.",
      "On 12 May 2020 the ships came back.",
      "1912 1913 1914",
      "May 9:30",
      "On March 3, 2021 at sea",
      "20 of 2021",
      `1/1/2011 ${"1".repeat(60)} q`,
      `1/1/2011 ${"t".repeat(60)} q`,
    ],
  },
  "ago-words": {
    takes: ["3 hours ago", "5 min read", "Il y a 3 heures"],
    keeps: ["3 hours ago the bells rang in the harbor."],
  },
  "tags-named": {
    takes: ['<div class="post-tags"><a href="/t/harbor">Harbor</a></div>'],
    keeps: ['<div class="vintage"><p>Harbor wines of a good year.</p></div>'],
  },
  "tags-words": {
    takes: ["Tags: harbor, wall, storm", "Filed under: News", "Schlagwörter: Hafen, Mauer"],
    keeps: ["Tags: the children played it in the harbor until dark."],
  },
  "author-named": {
    takes: ['<div class="author-bio"><p>Ann Lee writes about harbors and the people in them.</p></div>'],
    keeps: ['<div class="authority"><p>The harbor authority writes many letters.</p></div>'],
  },
  "byline-named": {
    takes: ['<div class="entry-meta">By Ann Lee, May 3, 2020</div>'],
    keeps: ['<div class="metal"><p>The gates are of metal.</p></div>'],
  },
  "byline-words": {
    takes: [
      "By Ann Lee",
      "by Ann Lee and Bo Berg",
      "Von Anna Leh",
      "By Ann Lee, Staff Writer",
      "By harborpost.com",
    ],
    keeps: ["By Friday the harbor was closed again.", "By Ann Lee's count, forty boats are missing."],
  },
  "entry-words": {
    takes: [
      "This entry was posted in Harbor. Bookmark the permalink.",
      "Posted by Ann Lee at 10:15 PM",
      "Dieser Beitrag wurde am 12. März 2021 von Anna Leh in Hafen veröffentlicht.",
      "Cet article a été publié dans Port par Anne Lé.",
    ],
    keeps: [
      "This entry is the first in the harbor master's log.",
      "Posted by the gate at 10:15, two guards slept.",
    ],
  },
  "author-words": {
    takes: [
      "Follow her on Twitter: @annlee",
      "Have a tip? Ann Lee may be reached at ann@harborpost.example.",
    ],
    keeps: [
      "Follow her on her way to the harbor, and you will meet half the town.",
      "The pier can be reached on foot.",
    ],
  },
  shortcode: {
    takes: ['[button link="/pier"]Send us your picture[/button]', "[gallery ids=12]"],
    keeps: ["[All news of the harbor are in our blog.]", "[The harbor = the wall, he wrote.]"],
  },
  "legal-words": {
    takes: [
      "The views expressed in this article are those of the author.",
      "© 2020 The Harbor Post. All rights reserved.",
      "Copyright 2019 Harbor Press",
      "© dpa, AZ 3",
    ],
    keeps: ["Copyright was what the two painters fought about for years."],
  },
  "navigation-words": {
    takes: [
      "Back to top",
      "Next article",
      "1 of 12",
      "Image 1 of / 12",
      "Caption",
      "Order Reprints",
      "Nach oben",
    ],
    keeps: ["Back to top form, the crew rowed home.", "Image 1 of 12 was of the harbor."],
  },
  "infobox-named": {
    takes: ['<table class="infobox"><tbody><tr><td>Built</td><td>1872</td></tr></tbody></table>'],
    keeps: ['<table class="prices"><tbody><tr><td>Eel</td><td>12</td></tr></tbody></table>'],
  },
  "rating-words": {
    takes: ["★★★★★ 4.9 from 31 votes", "4.5 (1,204 ratings)", "4,8 von 5 (12 Bewertungen)"],
    keeps: ["★★★★☆", "4.9 of the 31 votes were spoiled.", "4 by 31 votes to 12"],
  },
  "credit-words": {
    takes: [
      "Photo: Ann Lee",
      "Ann Lee / Getty Images",
      "(Photo by Ann Lee)",
      "Foto: dpa",
      "Bildcredit: Anna Leh",
      "Beitragsbild: Der Hafen im März",
    ],
    keeps: [
      "Photo albums lay open on the table.",
      "Reuters asked the harbor master about it, and he laughed.",
    ],
  },
};
