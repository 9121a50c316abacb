/** A question and the answers to it, as schema.org has sites mark them. */
const POST = "[itemtype$='/Question'], [itemtype$='/Answer']";

/** An answer that who asked has accepted. */
const ACCEPTED = "[itemprop~='acceptedAnswer']";

/** How many found it useful. */
const VOTES = "[itemprop~='upvoteCount']";

const NUMBER = /[-−]?\d[\d.,]*k?/;

/**
 * Has each question and answer that has votes open with a line of them, behind a check mark if it is accepted. Signs, for they read alike in every language; the line is shown and is no text.
 */
export function settleAnswers(page: Element): void {
  for (const post of page.querySelectorAll(POST)) {
    const votes = [...post.querySelectorAll(VOTES)].find((part) => part.closest(POST) === post);
    const count = NUMBER.exec(votes?.textContent ?? "")?.[0];
    if (votes === undefined || count === undefined) continue;
    votes.remove();
    const line = page.ownerDocument.createElement("p");
    line.setAttribute("data-cl-kind", "votes");
    line.append(post.matches(ACCEPTED) ? "✓ ▲ " : "▲ ", count);
    post.querySelector("p")?.before(line);
  }
}
