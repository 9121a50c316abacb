import type { Examples } from "../rule";

/** What the rules of this theme take and what they leave. */
export const COMMENTS_EXAMPLES: Examples = {
  "comment-form-named": {
    takes: ['<div id="respond" class="comment-respond"><h3>Leave a Reply</h3></div>'],
    keeps: ['<div class="response"><p>The ministry left a reply that nobody read.</p></div>'],
  },
  "comment-form-words": {
    takes: [
      "Leave a Comment",
      "Leave a Reply",
      "Schreibe einen Kommentar",
      "Laisser un commentaire",
      "Deja una respuesta",
    ],
    keeps: [
      "Leave a comment out and the parser sulks.",
      "Leave a reply for the night watch at the gate by ten.",
    ],
  },
  "comment-form-notes": {
    takes: [
      "Your email address will not be published. Required fields are marked *",
      "Comments are closed.",
      "Note: comments with rude words will not be approved by the moderator.",
      "You must be logged in to post a comment.",
      "You must log in or register to reply here.",
    ],
    keeps: [
      "Your email address will not be published, the editor promised her source.",
      "You must log in or register to vote here.",
    ],
  },
  "comments-named": {
    takes: ['<ol class="comment-list"><li><p>First! What a day for the harbor, I say.</p></li></ol>'],
    keeps: ['<div class="commentary"><p>What a day for the harbor, our columnist says.</p></div>'],
  },
  "comment-count": {
    takes: ["12 Comments", "Comments (3)", "2 thoughts on “A walk along the harbor”"],
    keeps: ["12 comments from the hearing changed the bill."],
  },
};
