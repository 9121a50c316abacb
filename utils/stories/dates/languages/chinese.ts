import type { DateLanguage } from "../language";

/** How Chinese names dates. */
export const CHINESE: DateLanguage = {
  lang: "zh",
  unspaced: true,
  months: Array.from({ length: 12 }, (_, index) => `${index + 1}月`),
  weekdays: ["日|天", "一", "二", "三", "四", "五", "六"],
  numbers: "一 (?:二|两|兩) 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十".split(
    " ",
  ),
  future: "将|將|预计|預計|计划|計劃|拟",
  past: "了|已|曾|说|說|表示|宣布",
  turns: {
    dayRange: "(?:{y}年)?{m}{d}(?:日|号|號)?(?:至|到|-|–|—)(?:{e})(?:日|号|號)",
    dates: ["(?:{y}年)?{m}{d}[日号號]", "{y}[-/]{M}[-/]{d}"],
    monthYear: "{y}年{m}",
    month: "{m}(?!\\d|间)",
    dayOfMonth: "(?<![\\d月年]){d}日(?![内內间間游])",
    lastWeekday: "上(?:个|個)(?:周|週|星期|礼拜|禮拜){w}",
    nextWeekday: "下(?:个|個)(?:周|週|星期|礼拜|禮拜){w}",
    weekday: "(?<![上下本这這])(?:周|週|星期|礼拜|禮拜){w}(?![季年期])",
    daysAgo: "{n}天前",
    yearsAgo: "(?<![一二三四五六七八九十百])(?:约|約)?{n}年(?:之|以)?前",
    yearRange: "{y}年?(?:至|到|-|–|—){z}年",
    years: ["{y}年(?!前|[级級])"],
  },
  days: { "今[天日晨晚]": 0, 前天: -2, "昨[天日晚晨]": -1, "后天|後天": 2, "明[天日晚](?!星)": 1 },
  chain: { "[前]一天": -1, "第二天|次日|翌日|隔天": 1 },
  weeks: { "上(?:周|週|星期){w}": -1, "[本这這](?:周|週|星期){w}": 0, "下(?:周|週|星期){w}": 1 },
  monthsOfYear: { "去年{m}(?!\\d)": -1, "今年{m}(?!\\d)": 0, "明年{m}(?!\\d)": 1 },
  monthsOff: { "上(?:个|個)?月": -1, "(?:本|这个|這個)月": 0, "下(?:个|個)?月": 1 },
  yearsOff: { 去年: -1, 今年: 0, 明年: 1 },
};
