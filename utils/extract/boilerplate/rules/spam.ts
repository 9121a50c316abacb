import type { Rule } from "../rule";

/** “This”, which opens “This site …”, in the languages that WordPress sites use most. */
const THIS_SITE =
  "this |este |esta |diese |ce |questo |deze |このサイト|(этот )?сайт|(ta )?(strona|witryna)|bu |situs |此|本|這個|denna |tento |این |هذا |이 |trang |website |acest |ez az |цей |dette |αυτός |tämä |אתר |האתר ";

const AKISMET = "akismet|أكيسميت|اکیسمت|акисмет";

/** Words for unwanted comments, as a stem each. */
const SPAM =
  "spam|indésirables|スパム|спам|垃圾|istenmeyen|skräppost|roskaposti|جفنگ|هرزنامه|مزعجة|스팸|thư rác|ανεπιθύμητ|σπαμ|kéretlen|søppel|ספאם|זבל";

/** Words of the second sentence, on what happens to a comment's data. */
const COMMENT_DATA =
  "comment|coment[aá]r|komm?ent|koment[aá]|reactie|コメント|ком+ентар|yorum|评论|評論|留言|دیدگاه|التعليق|댓글|bình luận|hozzászólás|σχολί|תגוב";

/** The notice that a spam filter's data are processed, whatever the words of its translation. */
export const SPAM_RULES: readonly Rule[] = [
  {
    id: "akismet-notice",
    role: "spam-notice",
    text: new RegExp(
      `^(?:${THIS_SITE})(?=[^.。]*(?:${AKISMET}))(?=[^.。]*(?:${SPAM}))[^.。]*(?:[.。]\\s*(?:(?=[^.。]*(?:${COMMENT_DATA}))(?!${THIS_SITE}|its |and )[^.。]{0,110}[.。]?)?)?$`,
      "u",
    ),
  },
  {
    id: "akismet-named",
    role: "spam-notice",
    selector: ".akismet_comment_form_privacy_notice",
  },
];
