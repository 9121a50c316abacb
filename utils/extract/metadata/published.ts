import type { StatedDate } from "./dates";
import type { PageFacts } from "./facts";
import { dateInAddress, firstOf, PERHAPS_PUBLISHED, PUBLISHED } from "./fields";
import { dateAtFoot, dateInData, lastEdit } from "./hidden-dates";
import { daysShown, firstDayShown, type Surroundings, shownDate } from "./surroundings";

/** All that a date of publication is read from. */
interface DatedPage {
  readonly page: Document;
  readonly facts: PageFacts;
  readonly lang: string | null;
  /** The lines by the title. */
  near(): Surroundings;
  readonly now: number;
}

/** A date further from another than the next day, wherever that begins, is that of a later edition. */
const SAME_EDITION_MS = 2 * 86_400_000;

/** Where a date stands that may be another's: only if nothing better says when. */
const PERHAPS: readonly ((dated: DatedPage) => StatedDate | null)[] = [
  ({ facts, now }) => firstOf(PERHAPS_PUBLISHED, facts, now),
  ({ page, now }) => dateInData(page, now),
  ({ page, lang, now }) => dateAtFoot(page, lang, now),
  ({ near, lang, now }) => firstDayShown(near().all, lang, now),
];

/** When the article was published; `null` if the page states it nowhere. No date after `now` is believed. */
export function readPublished(dated: DatedPage): StatedDate | null {
  const { facts, lang, near, now } = dated;
  const named = dateInAddress(facts.address, now);
  const stated = firstOf(PUBLISHED, facts, now);
  const found =
    stated === null
      ? (lastEdit(dated.page, lang, now) ?? shownDate(near(), lang, now))
      : asShown(stated, daysShown(near(), lang, now));
  if (named !== null && found !== null) return isSameEdition(named, found) ? found : named;
  if (found !== null || named !== null) return found ?? named;
  for (const read of PERHAPS) {
    const date = read(dated);
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
