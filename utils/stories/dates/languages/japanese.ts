import type { DateLanguage } from "../language";

/** How Japanese names dates. */
export const JAPANESE: DateLanguage = {
  lang: "ja",
  unspaced: true,
  months: Array.from({ length: 12 }, (_, index) => `${index + 1}月`),
  weekdays: ["日", "月", "火", "水", "木", "金", "土"],
  numbers: "一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十".split(" "),
  future: "予定|見通し|見込み|方針|開く|開かれる|行う|始める|始まる(?!と)|言い渡す|採決する|する。",
  past: "した|された|だった|れた|いた|った|んだ|述べた|発表",
  turns: {
    dayRange: "(?:{y}年)?{m}{d}日(?:から|〜|~|-|–){e}日",
    dates: ["(?:{y}年)?{m}{d}日(?![間])", "{y}[-/]{M}[-/]{d}"],
    monthYear: "{y}年{m}",
    month: "{m}(?!\\d|曜)",
    dayOfMonth: "(?<![\\d月年]){d}日(?![間後前ぶ目以連])",
    lastWeekday: "前の{w}曜日?",
    nextWeekday: "次の{w}曜日?",
    weekday: "(?<!毎週|先週の?|今週の?|来週の?){w}曜日?",
    daysAgo: "{n}日前",
    yearsAgo: "(?:約)?{n}年(?:以上)?前",
    yearRange: "{y}年?(?:から|〜|~|-|–){z}年(?:まで)?",
    years: ["{y}年(?!前|[間度])"],
  },
  days: {
    "今日|本日|今[朝夕晩]": 0,
    "一昨日|おととい": -2,
    "昨日|昨[夜晩]": -1,
    "明後日|あさって": 2,
    "明日(?!香)": 1,
  },
  chain: { "前[日夜](?!の)": -1, "翌[日朝]": 1 },
  weeks: { "先週の?{w}曜日?": -1, "今週の?{w}曜日?": 0, "来週の?{w}曜日?": 1 },
  monthsOfYear: { "(?:昨年|去年)の?{m}(?!\\d)": -1, "今年の?{m}(?!\\d)": 0, "来年の?{m}(?!\\d)": 1 },
  monthsOff: { 先月: -1, 今月: 0, 来月: 1 },
  yearsOff: { "昨年|去年": -1, 今年: 0, 来年: 1, 一昨年: -2 },
};
