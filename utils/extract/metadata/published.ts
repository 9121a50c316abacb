import {
  dateInAddress,
  dateOfOwnLink,
  IN_DATA,
  MARKED,
  MODIFIED,
  PERHAPS_PUBLISHED,
  PUBLISHED,
} from "./date-sources";
import type { StatedDate } from "./dates";
import type { PageFacts } from "./facts";
import { firstOf, type Source } from "./fields";
import { dateAtFoot, dateInData, lastEdit } from "./hidden-dates";
import { dateByTitle, dateInWords, daysShown, firstDayShown, type Surroundings } from "./surroundings";

/** All that a date of publication is read from. */
interface DatedPage {
  readonly facts: PageFacts;
  /** The lines by the title. */
  near(): Surroundings;
  readonly now: number;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** How far clocks are before and behind the one that instants are told by. */
const MOST_EAST_MS = 14 * HOUR_MS;
const MOST_WEST_MS = 12 * HOUR_MS;

/** A date further from another than the next day, wherever that begins, is that of a later edition. */
const SAME_EDITION_MS = 2 * DAY_MS;

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
  const { facts, now } = dated;
  const named = dateInAddress(facts.address, now);
  const stated = firstOf(PUBLISHED, facts, now);
  const found = stated === null ? ask(SHOWN, dated) : asShown(stated, dated);
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

/**
 * The stated instant, on the day that the page shows its readers: that is the day of its own time zone. Where that is another
 * day, the one counts that the page's data state too, or an earlier one if what is stated is the time of a change.
 */
function asShown(stated: StatedDate, { facts, near, now }: DatedPage): StatedDate {
  const days = daysShown(near(), facts.dateLang, now);
  const isShown = ({ on }: StatedDate) => days.some((day) => day.on === on);
  if (days.length === 0 || isShown(stated)) return stated;
  const day = days.find((shown) => canBe(stated, shown));
  if (day !== undefined) return { at: stated.at, on: day.on };
  const changed = firstOf(MODIFIED, facts, now);
  const isFirst = (date: StatedDate) => changed === null || date.at < changed.at;
  const other = firstOf(IN_DATA.map(only((date) => isShown(date) && isFirst(date))), facts, now);
  if (other !== null || isFirst(stated) || facts.structured?.certain) return other ?? stated;
  return days.find(({ at, on }) => at < stated.at && on !== changed?.on) ?? stated;
}

const only =
  (fits: (date: StatedDate) => boolean) =>
  (source: Source<StatedDate>): Source<StatedDate> =>
  (facts, now) => {
    const date = source(facts, now);
    return date !== null && fits(date) ? date : null;
  };

/** Whether it is that day anywhere at that instant. */
function canBe({ at }: StatedDate, day: StatedDate): boolean {
  return at >= day.at - MOST_EAST_MS && at < day.at + DAY_MS + MOST_WEST_MS;
}

function isSameEdition(one: StatedDate, other: StatedDate): boolean {
  return Math.abs(one.at - other.at) < SAME_EDITION_MS;
}
