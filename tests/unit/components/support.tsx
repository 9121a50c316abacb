import { type ComponentChild, render } from "preact";
import { act } from "preact/test-utils";
import { FreshCount } from "../../../components/article/FreshCount";
import { FurtherPages } from "../../../components/article/FurtherPages";
import { SelectionOffer } from "../../../components/article/SelectionOffer";
import { SentenceMarks } from "../../../components/article/SentenceMarks";
import { KeysHelp } from "../../../components/keys/KeysHelp";
import type { LoadPart, Parts } from "../../../components/Part";
import { Dress } from "../../../components/reader/Dress";
import { ReaderNotice } from "../../../components/reader/ReaderNotice";
import { ReaderSide } from "../../../components/reader/ReaderSide";
import { TextPanel } from "../../../components/reader/TextPanel";
import { AidButtons } from "../../../components/reading/AidButtons";
import { Aloud } from "../../../components/reading/Aloud";
import { CodeTools } from "../../../components/reading/CodeTools";
import { Find } from "../../../components/reading/Find";
import { FocusAids } from "../../../components/reading/FocusAids";
import { FocusBar } from "../../../components/reading/FocusBar";
import { HighlightEditor } from "../../../components/reading/HighlightEditor";
import { HighlightSide } from "../../../components/reading/HighlightSide";
import { Lightbox } from "../../../components/reading/Lightbox";
import { Lookups } from "../../../components/reading/lookups/Lookups";
import { NoteInPlace } from "../../../components/reading/NoteInPlace";
import { Paging } from "../../../components/reading/paging/Paging";
import { Reading } from "../../../components/reading/Reading";
import { SelectionMenu } from "../../../components/reading/SelectionMenu";
import type { ReadingShelf } from "../../../components/reading/shelf";
import { Way } from "../../../components/reading/Way";
import { I18nContext } from "../../../components/use-i18n";
import en from "../../../public/_locales/en/messages.json";
import type { Article, Removal } from "../../../utils/article";
import { createI18n } from "../../../utils/i18n";
import type { Timeline, TimelineDay, TimelineEntry } from "../../../utils/timeline";

const MESSAGES: Record<string, { message: string }> = en;

/** The English words, without a browser. */
const english = createI18n(
  (key, substitutions = []) =>
    (MESSAGES[key]?.message ?? "").replace(/\$(\d)/g, (_, place) => substitutions[Number(place) - 1] ?? ""),
  "en-GB",
);

/** Keeps nothing. */
const EMPTY_SHELF: ReadingShelf = {
  highlights: async () => [],
  keepHighlight: async () => null,
  removeHighlight: async () => null,
  position: async () => null,
  keepPosition: async () => null,
};

const PARTS: Parts = {
  aloud: { Aloud, manners: { manner: async () => null, keepManner: async () => null } },
  closer: { CodeTools, Lightbox, NoteInPlace },
  find: { Find },
  focus: { FocusAids, FocusBar },
  dress: { Dress },
  marking: { HighlightEditor, HighlightSide, SelectionMenu },
  lookups: { Lookups },
  keys: { KeysHelp, place: "reading" },
  paging: { Paging },
  notice: { ReaderNotice },
  offers: { FurtherPages, SelectionOffer },
  reading: { AidButtons, Reading, shelf: EMPTY_SHELF },
  side: { FreshCount, ReaderSide, SentenceMarks },
  text: { TextPanel },
  way: { Way },
};

/** Shows `view` in a document of its own, as a reader has it. */
export async function show(view: ComponentChild): Promise<HTMLElement> {
  const root = document.createElement("div");
  document.body.replaceChildren(root);
  await act(() => render(<I18nContext value={english}>{view}</I18nContext>, root));
  // Parts within parts come a turn later.
  await act(async () => undefined);
  return root;
}

/** Every part of a view, at once. */
export const loadPart: LoadPart = async (name) => PARTS[name];

/** The text of `root` as a reader sees it, blanks folded. */
export function seen(root: Element | null | undefined): string {
  return (root?.textContent ?? "").replace(/\s+/g, " ").trim();
}

/** The control whose name is `name`. */
export function control(root: Element, name: string): HTMLElement {
  const all = [...root.querySelectorAll<HTMLElement>("button, a[href], input")];
  const found = all.find((one) => nameOf(one) === name);
  if (found === undefined) throw new Error(`no control “${name}” among ${all.map(nameOf).join(" | ")}`);
  return found;
}

export function controls(root: Element): string[] {
  return [...root.querySelectorAll<HTMLElement>("button, a[href], input")].map(nameOf);
}

export async function press(root: Element, name: string): Promise<void> {
  await act(() => control(root, name).click());
}

function nameOf(one: HTMLElement): string {
  return one.getAttribute("aria-label") ?? seen(one.closest("label") ?? one);
}

export function removalOf(part: Partial<Removal>): Removal {
  const text = part.text ?? "Sign up for the harbor letter.";
  return { id: 0, role: "newsletter", rule: "harbor", text, html: `<p>${text}</p>`, before: 1, ...part };
}

export function articleOf(part: Partial<Article> = {}): Article {
  return {
    url: "https://gazette.example/ferries",
    canonicalUrl: null,
    title: "Ferries wait for the tide",
    siteName: "Harbor Gazette",
    byline: "Ada Pilot",
    lead: null,
    excerpt: "Forty-one ferries before noon.",
    lang: "en",
    dir: "ltr",
    publishedAt: Date.UTC(2026, 10, 16),
    publishedOn: "2026-11-16",
    publishedInferred: false,
    modifiedAt: null,
    image: null,
    html: "<p>Forty-one ferries before noon.</p><p>The tide turned at four.</p>",
    blocks: [{ role: "body", text: "Forty-one ferries before noon." }],
    access: { partial: false, remaining: null, notice: null },
    leads: [],
    embeds: [],
    removed: [],
    ...part,
  };
}

export function entryOf(part: Partial<TimelineEntry>): TimelineEntry {
  return {
    kind: "article",
    title: "Ferries wait for the tide",
    siteName: "Harbor Gazette",
    url: "https://gazette.example/ferries",
    articleId: 1,
    here: false,
    dateInferred: false,
    gist: null,
    novelty: null,
    ...part,
  };
}

/** A day of a timeline, its outlets not side by side. */
export function dayOf(on: string, ...entries: readonly TimelineEntry[]): TimelineDay {
  return { on, entries, sides: [] };
}

/** Two articles and a lead on two days; the second article is open. */
export function timelineOf(part: Partial<Timeline> = {}): Timeline {
  const novelty = { fresh: 12, total: 21 };
  const lead = { kind: "lead", title: "Bridge shut for a year", articleId: null } as const;
  return {
    storyId: 7,
    label: "Harbor Bridge",
    articleCount: 2,
    siteNames: ["Coast Courier", "Harbor Gazette"],
    pinned: false,
    days: [
      dayOf(
        "2026-11-15",
        entryOf({
          title: "Old bridge closes",
          siteName: "Coast Courier",
          articleId: 2,
          gist: "It shut at dawn.",
        }),
        entryOf({ ...lead, siteName: "Coast Courier", url: "https://courier.example/shut" }),
      ),
      dayOf("2026-11-16", entryOf({ here: true, novelty, gist: "Ferries carry twice as many." })),
    ],
    quietSince: null,
    mentions: [],
    freshSentences: [],
    related: [],
    ...part,
  };
}
