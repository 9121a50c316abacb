import { dateInAddress, dateOfOwnLink, MARKED, PERHAPS_PUBLISHED, PUBLISHED } from "./date-sources";
import type { StatedDate } from "./dates";
import type { PageFacts } from "./facts";
import { firstOf } from "./fields";
import { dateAtFoot, dateInData, lastEdit } from "./hidden-dates";
import { dateByTitle, dateInWords, daysShown, firstDayShown, type Surroundings } from "./surroundings";

/** All that a date of publication is read from. */
interface DatedPage {
  readonly facts: PageFacts;
  /** The lines by the title. */
  near(): Surroundings;
  readonly now: number;
}

/** A date further from another than the next day, wherever that begins, is that of a later edition. */
const SAME_EDITION_MS = 2 * 86_400_000;

/** What a page shows where it states nothing, surest first. */
const SHOWN: readonly ((dated: DatedPage) => StatedDate | null)[] = [
  ({ facts, now }) => lastEdit(facts, now),
  ({ facts, now }) => dateOfOwnLink(facts, now),
  ({ facts, near, now }) => dateByTitle(near(), facts.dateLang, now),
  ({ facts, now }) => firstOf(MARKED, facts, now),
  ({ facts, near, now }) => dateInWords(near(), facts.dateLang, now),
];

/** Where a date stands that may be another's: only if nothing better says when. */
const PERHAPS: readonly ((dated: DatedPage) => StatedDate | null)[] = [
  ({ facts, now }) => firstOf(PERHAPS_PUBLISHED, facts, now),
  ({ facts, now }) => dateInData(facts, now),
  ({ facts, now }) => dateAtFoot(facts, now),
  ({ facts, near, now }) => firstDayShown(near().all, facts.dateLang, now),
];

/** When the article was published; `null` if the page states it nowhere. No date after `now` is believed. */
export function readPublished(dated: DatedPage): StatedDate | null {
  const { facts, near, now } = dated;
  const named = dateInAddress(facts.address, now);
  const stated = firstOf(PUBLISHED, facts, now);
  const found = stated === null ? ask(SHOWN, dated) : asShown(stated, daysShown(near(), facts.dateLang, now));
  if (named !== null && found !== null) return isSameEdition(named, found) ? found : named;
  return found ?? named ?? ask(PERHAPS, dated);
}

function ask(
  sources: readonly ((dated: DatedPage) => StatedDate | null)[],
  dated: DatedPage,
): StatedDate | null {
  for (const source of sources) {
    const date = source(dated);
    if (date !== null) return date;
  }
  return null;
}

/** The stated instant, on the day that the page shows its readers: that is the day of its own time zone. */
function asShown(stated: StatedDate, days: readonly StatedDate[]): StatedDate {
  if (days.some((day) => day.on === stated.on)) return stated;
  const day = days.find((shown) => isSameEdition(stated, shown));
  return day === undefined ? stated : { at: stated.at, on: day.on };
}

function isSameEdition(one: StatedDate, other: StatedDate): boolean {
  return Math.abs(one.at - other.at) < SAME_EDITION_MS;
}
