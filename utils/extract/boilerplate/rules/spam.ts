import type { Rule } from "../rule";

/** Openings of “This site …” in the languages that WordPress sites use most. */
const THIS_SITE =
  "this (?:web)?site|este (?:sitio(?: web)?|site)|esta web|diese (?:web)?s(?:ite|eite)|ce site|questo sito|deze (?:web)?site|このサイト|этот сайт|сайт|ta (?:strona|witryna)|(?:strona|witryna)|bu (?:web )?site(?:si)?|situs (?:web )?ini|(?:此|本)(?:站点|站|网站|網站)|這個網站|本網站|denna (?:webbplats|sajt)|tento web|این (?:سایت|وب‌سایت)|هذا الموقع|이 사이트|(?:trang|website) này|acest site|ez az oldal|цей сайт|dette (?:websted|nettstedet|site)|αυτός ο ιστότοπος|tämä sivusto|אתר זה|האתר הזה";

const AKISMET = "akismet|أكيسميت|اکیسمت|акисмет";

/** Words for unwanted comments, as a stem each. */
const SPAM =
  "spam|indésirables|スパム|спам|垃圾|istenmeyen|skräppost|roskaposti|جفنگ|هرزنامه|مزعجة|المزعجة|스팸|thư rác|ανεπιθύμητ|σπαμ|kéretlen|søppel|ספאם|זבל";

/** Words of the second sentence, on what happens to a comment's data. */
const COMMENT_DATA =
  "comment|comentari|comentário|kommentar|commentaire|comment[oi]|reactie|コメント|комментари|komentarz|yorum|komentar|评论|評論|留言|komentář|دیدگاه|التعليق|댓글|bình luận|hozzászólás|коментар|σχολί|kommentti|kommentti|תגובות|תגובה";

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
