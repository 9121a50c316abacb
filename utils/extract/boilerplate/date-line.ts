import { monthOf } from "../metadata/months";

/** A line of dates has at most so many characters: two stamps with their clocks. */
const LONGEST_LINE = 120;

/** Figures of dates have no more digits than a year, or a fraction of a second. */
const LONGEST_NUMBER = 4;

/** No month's name is longer. */
const LONGEST_MONTH = 10;

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Days of the week as they are cut short, in the largest languages of the web. */
const SHORT_WEEKDAYS = setOf(
  "mon tue wed thu fri sat sun mo di mi do fr sa so lun mar mer jeu ven sam dim пн вт ср чт пт сб вс 月 火 水 木 金 土 日 曜 曜日 星期 周",
);

/** Letters by which a day of the week is known, whatever its ending. */
const STEM_LETTERS = 4;

/** How days of the week begin where they are written out. */
const WEEKDAY_STEMS = setOf(
  "mond tues wedn thur frid satu sund mont dien mitt donn frei sams sonn lund mard merc jeud vend same dima lune mart miér juev vier sába domi segu terç quar quin sext feir giov vene saba maan dins woen dond vrij zate zond поне втор сред четв пятн субб воск poni wtor środ czwa piąt sobo nied paza salı çarş perş cuma seni sela rabu kami juma sabt ming månd tisd onsd tors fred lörd sönd",
);

/** What may stand around a date: clocks, zones and what the date is of. */
const AROUND_DATES = setOf(
  "am pm a m p asked answered commented at on of the and in t z st nd rd th est edt et ct pt pst pdt cst cdt gmt utc bst ist cet cest mez mesz msk wib uhr um vom den am von le à a de del do da em el il lo alle ore h hs min às kl klo om г года год в о od z dnia godz saat tarih pukul y i og och ja date datum fecha data дата tarihi time first last originally original published publish updated update posted post modified created edited revised veröffentlicht erschienen aktualisiert aktualisierung überarbeitet geändert zuletzt stand publié publiée mis mise jour modifié publicado publicada actualizado actualizada atualizado atualizada pubblicato aggiornato gepubliceerd geplaatst bijgewerkt опубликовано обновлено opublikowano aktualizacja dodano yayınlanma güncelleme giriş diterbitkan diperbarui publicerad uppdaterad 年 月 日 時 时 分 秒 点 午前 午後 更新 公開 発表 掲載 配信 发布 发表 時間 时间 于 작성 입력 수정 년 월 일 오전 오후",
);

const NUMERIC_DAY = /\d{1,4}\s?[-./年년]\s?\d{1,2}\s?[-./月월]\s?\d{1,4}/u;

const CLOCK = /\d{1,2}[:h]\d{2}(?::\d{2})?(?!\d)/g;

const YEAR = /(?:^|\D)(?:19|20)\d{2}(?:\D|$)/;

const LAST_DAY = 31;

/** Whether a line says when something was published and nothing else, in whatever language. */
export function isDateLine(text: string): boolean {
  const words = wordsOfDate(text);
  if (words === null) return false;
  if (NUMERIC_DAY.test(text)) return true;
  const bare = text.replace(CLOCK, " ");
  const clocked = bare !== text;
  const days = (bare.match(/\d+/g) ?? []).filter((number) => Number(number) <= LAST_DAY);
  return words.some(isMonth) && days.length > 0 && (clocked || YEAR.test(text));
}

/** The month, from 1, and the day that a line names without a year and with nothing else; `null` if it is another line. */
export function dayOfYearIn(text: string): readonly [month: number, day: number] | null {
  const words = wordsOfDate(text);
  if (words === null || YEAR.test(text)) return null;
  const [first = 0, second = 0] = (text.replace(CLOCK, " ").match(/\d+/g) ?? []).map(Number);
  const month = monthOf(words.find(isMonth) ?? "");
  if (month !== null) return [month, first];
  if (/\d[月월]/.test(text)) return [first, second];
  return /\d\. ?\d+\./.test(text) ? [second, first] : null;
}

/** The words of a line in which all words and numbers are those of dates, in lower case. */
function wordsOfDate(text: string): readonly string[] | null {
  if (!/\d/.test(text) || text.length > LONGEST_LINE) return null;
  const tokens = text.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];
  const words = tokens.filter((token) => !isNumber(token));
  if (!words.every((word) => AROUND_DATES.has(word) || isWeekday(word) || isMonth(word))) return null;
  return tokens.some((token) => isNumber(token) && token.length > LONGEST_NUMBER) ? null : words;
}

function isNumber(token: string): boolean {
  return token >= "0" && token < ":";
}

function isWeekday(word: string): boolean {
  return SHORT_WEEKDAYS.has(word) || WEEKDAY_STEMS.has(word.slice(0, STEM_LETTERS));
}

function isMonth(word: string): boolean {
  return word.length <= LONGEST_MONTH && monthOf(word) !== null;
}
