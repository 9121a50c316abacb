import { collapse } from "./lines";

/** A question and the answers to it, as schema.org has sites mark them. */
const POST = "[itemtype$='/Question'], [itemtype$='/Answer']";

/** An answer that who asked has accepted. */
const ACCEPTED = "[itemprop~='acceptedAnswer']";

/** How many found it useful. */
const VOTES = "[itemprop~='upvoteCount']";

const NUMBER = /[-−]?\d[\d.,]*k?/;

/** What names somebody. */
const NAME = "a, [itemprop~='name'], [class*='user' i], [class*='author' i]";

/** A remark on a question or an answer. */
const REMARK = ".comment, [itemtype$='/Comment']";

/** Has questions and answers open with their votes, and keeps what who asked has remarked on them. */
export function settleAnswers(page: Element): void {
  const posts = [...page.querySelectorAll(POST)];
  const asker = namesIn(posts[0]?.querySelector("[itemprop~='author']"))[0];
  for (const post of posts) {
    showVotes(post);
    if (asker) keepRemarks(post, asker);
  }
}

/**
 * Has a post open with the number of its votes, behind a check mark if it is the accepted answer. Signs, for they read alike
 * in every language; the line is shown and is no text.
 */
function showVotes(post: Element): void {
  const votes = [...post.querySelectorAll(VOTES)].find((part) => part.closest(POST) === post);
  const count = NUMBER.exec(votes?.textContent ?? "")?.[0];
  if (votes === undefined || count === undefined) return;
  votes.remove();
  const line = post.ownerDocument.createElement("p");
  line.setAttribute("data-cl-kind", "votes");
  line.append(post.matches(ACCEPTED) ? "✓ ▲ " : "▲ ", count);
  post.querySelector("p")?.before(line);
}

/** Takes the remarks of one person out of the boxes of comments, and off all names of such: the rules take what is left. */
function keepRemarks(post: Element, asker: string): void {
  for (const remark of post.querySelectorAll(REMARK)) {
    if (!namesIn(remark).includes(asker)) continue;
    const box = boxAround(remark, post);
    for (const part of [remark, ...remark.querySelectorAll("*")]) {
      part.removeAttribute("class");
      part.id = "";
    }
    box.before(remark);
  }
}

/** The outermost element within `post` that is called by comments, the remark's own if none is. */
function boxAround(remark: Element, post: Element): Element {
  const outer = remark.parentElement;
  return outer !== null && outer !== post && /comment/i.test(outer.className)
    ? boxAround(outer, post)
    : remark;
}

/** The people named in an element, and what else is linked there. */
function namesIn(element?: Element | null): string[] {
  return [...(element?.querySelectorAll(NAME) ?? [])].map((name) => collapse(name.textContent));
}
