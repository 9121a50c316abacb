import { agreement, isSame, isSiteName, key, wordsOf } from "./compare";
import { type PageFacts, stated } from "./facts";
import { headingsOf, LESSER_HEADING, MAIN_HEADING, withoutHyphens } from "./headings";
import { Slug } from "./slug";
import { closes, endNamedBy, opens, withoutLastPiece, withoutSite } from "./title-pieces";

/** What a title is chosen from. */
interface Candidates {
  /** Titles as the page states them, the surest first. */
  readonly stated: readonly string[];
  /** The same without the site's name. */
  readonly cores: readonly string[];
  readonly main: readonly string[];
  readonly lesser: readonly string[];
  readonly slug: Slug;
}

/** One way to know the title; the first that gives one counts. */
type TitleSource = (from: Candidates) => string | undefined;

/** The only main heading of a page is its title if it has so many words. */
const SHORTEST_TITLE_WORDS = 2;

/** A heading that shares so much with a stated title is that title in other words. Set by the extraction bench. */
const REWORDED = 0.6;

const TITLE: readonly TitleSource[] = [
  // A heading that is stated as the title word for word.
  ({ stated, main, lesser }) =>
    first(stated, (title) => main.find((heading) => isSame(title, heading))) ??
    lesser.find((heading) => isSame(heading, stated[0] ?? "")),
  // A main heading that is stated as the title.
  ({ stated, main }) => first(stated, (title) => main.find((heading) => opens(title, heading))),
  // A lesser heading that is stated as the title.
  ({ stated, lesser }) =>
    lesser.find(
      (heading) => stated[0] !== undefined && wordsOf(heading).length > 1 && opens(stated[0], heading),
    ),
  // A main heading that is a later part of a stated title.
  ({ stated, main }) => first(stated, (title) => main.find((heading) => closes(title, heading))),
  // A main heading in almost the words of a stated title.
  ({ cores, main }) => main.find((heading) => cores.some((core) => agreement(heading, core) >= REWORDED)),
  // A heading that the address is made of.
  ({ main, slug }) => main.find((heading) => slug.is(heading)),
  // The only main heading.
  ({ main }) =>
    main.length === 1 ? main.find((heading) => wordsOf(heading).length >= SHORTEST_TITLE_WORDS) : undefined,
  // A lesser heading in almost the words of a stated title.
  ({ cores, lesser }) => lesser.find((heading) => agreement(heading, cores[0] ?? "") >= REWORDED),
  // A stated title without the site's name.
  ({ cores }) => cores[0],
  // The first main heading.
  ({ main }) => main[0],
  // A stated title.
  ({ stated }) => stated[0],
];

/** The article's title without the site's name; empty if the page has none. */
export function readTitle(facts: PageFacts, siteName: string): string {
  const from = candidatesOf(facts, siteName);
  const title = first(TITLE, (source) => source(from)) ?? "";
  const { cores, slug } = from;
  const longer = cores.find((core) => slug.is(core) && key(core).startsWith(key(title)));
  const whole = longer ?? from.stated.find((other) => isGlued(title, other)) ?? title;
  return endNamedBy(slug, whole) ?? whole;
}

function candidatesOf(facts: PageFacts, siteName: string): Candidates {
  const site = { name: siteName, address: facts.address };
  const slug = new Slug(facts.address);
  const titles = statedTitles(facts);
  const bare = titles.map((title) => withoutSite(title, site)).filter((title) => title !== "");
  const headings = (selector: string) =>
    headingsOf(facts.body, selector).filter((heading) => !isSiteName(heading, siteName, facts.address));
  return {
    stated: titles,
    cores: coresOf(bare, slug),
    main: headings(MAIN_HEADING),
    lesser: headings(facts.names.narrow(LESSER_HEADING)),
    slug,
  };
}

/** Whether a heading's parts lost the space between them that their style shows. */
function isGlued(heading: string, stated: string): boolean {
  return isSame(heading, stated) && wordsOf(stated).length > wordsOf(heading).length;
}

function statedTitles(facts: PageFacts): string[] {
  const titles = [
    facts.structured?.headline ?? null,
    stated(facts, "og:title"),
    stated(facts, "twitter:title"),
    facts.documentTitle,
    stated(facts, "dc.title"),
  ];
  return [...new Set(titles.map((title) => withoutHyphens(title ?? "")))].filter((title) => title !== "");
}

/** A title that a longer one holds is the core of both; where all say the same, the site's name can only be guessed. */
function coresOf(titles: readonly string[], slug: Slug): string[] {
  const holds = (title: string, other: string) =>
    !isSame(title, other) && (opens(title, other) || closes(title, other));
  return titles.map((title) => {
    const core = titles.find((other) => holds(title, other));
    const confirmed = titles.some((other) => holds(other, title));
    return core ?? (confirmed ? title : withoutLastPiece(title, slug));
  });
}

function first<Item, Value>(
  items: readonly Item[],
  read: (item: Item) => Value | undefined,
): Value | undefined {
  for (const item of items) {
    const value = read(item);
    if (value !== undefined) return value;
  }
  return undefined;
}
