import { named, type Rule } from "../rule";

/** How pages ask for a comment. */
const ASKS_FOR_COMMENT = [
  "(please )?(leave|post|add|write|submit|make|drop) (a|an|your|us a) (\\S+ )?(comment|reply|response)( (below|cancel reply|to cancel reply))?",
  "leave a (comment|reply) to .{1,80}",
  "(join|start) the (discussion|conversation)",
];

/** The same in the languages that WordPress sites use most and some more: a few words may follow, such as a link to cancel or what the comment is about. */
const ASKS_ELSEWHERE = [
  "deja(r|nos)? (una respuesta|un comentario|tu comentario)",
  "(añadir|escribe|escribir) un comentario",
  "(schreibe?n?( sie)?|hinterlassen?( sie)?) (einen?|ihren|deinen) (kommentar|antwort)",
  "(kommentar|antwort) (hinterlassen|verfassen|schreiben|abgeben|hinzufügen)",
  "laisse[rz] (un commentaire|une réponse|votre commentaire)",
  "(ajouter|poster|publier|écrire) un commentaire",
  "lascia(re)? (un commento|una risposta|il tuo commento)",
  "(aggiungi|scrivi) un commento",
  "(deixe|deixar) (um comentário|uma resposta|o? ?seu comentário)",
  "(adicionar|escreva|faça) um comentário",
  "(geef|plaats|schrijf) een (reactie|antwoord)",
  "(laat )?een (reactie|antwoord) achter(laten)?",
  "コメントを(残す|書く|投稿する|どうぞ)",
  "(добавить|оставить|написать) (комментарий|ответ)",
  "оставьте (комментарий|ответ)",
  "(dodaj|zostaw|napisz) (komentarz|odpowiedź)",
  "bir (yanıt|cevap|yorum) yazın",
  "yorum (yap(ın)?|bırak(ın)?|yaz(ın)?)",
  "(tinggalkan|beri(kan)?|tulis) (balasan|komentar)",
  "(发表|發表|發佈|发布|留下)(回复|评论|留言|迴響|評論|回覆)",
  "lämna (ett svar|en kommentar)",
  "(napsat|přidat|zanechat|napište|přidejte) (komentář|odpověď)",
  "(دیدگاهتان|دیدگاه خود|نظرتان) را بنویسید",
  "(اترك|أضف|إضافة|اكتب) (تعليقا?ً?ا?|ردا?ً?ا?)",
  "(댓글|답글) ?(남기기|달기|쓰기)",
  "(để lại|viết) (một )?(bình luận|phản hồi|trả lời)",
  "(lasă|adaugă|scrie) un (răspuns|comentariu)",
  "(vélemény, )?hozzászólás( írása)?",
  "(залишити|додати|написати) (коментар|відповідь)",
  "αφήστε (μια |ένα )?(απάντηση|σχόλιο)",
  "(skriv|efterlad|legg igjen|legg inn) (et|en) (svar|kommentar)",
  "(jätä|kirjoita) kommentti",
  "(כתיבת|השארת|הוספת) תגובה",
  "(ใส่|แสดง)ความ(เห็น|คิดเห็น)",
];

/** What comment forms say beside their fields. */
const FORM_NOTES = [
  "your (email|e-mail) address will not be published\\.?( required fields are marked ?\\*?)?",
  "(please note|note|atenção|nota|hinweis)?:? ?(comments|comentários|comentarios|kommentare) .{0,100}(approved|moderated|aprovados|aprobados|freigeschaltet|moderados|moderiert).{0,60}",
  "required fields are marked ?\\*?",
  "(you must (be )?)?(log(ged)?|sign(ed)?) in( or (register|sign up))? to (post|((post|leave|add) (a )?)?(comments?|reply))( here)?",
  "save my name, email,? and website in this browser for the next time i comment",
  "notify me of (follow-?up|new) (comments|posts) by email",
  "comments (are|have been) (now )?(closed|disabled|turned off)( (for|on) this (article|post|entry|story))?",
  "(deine e-mail-adresse wird nicht veröffentlicht|votre adresse (e-mail|de messagerie) ne sera pas publiée|tu dirección de correo electrónico no será publicada|il tuo indirizzo email non sarà pubblicato|o seu endereço de e-?mail não será publicado|メールアドレスが公開されることはありません|ваш адрес email не будет опубликован|twój adres e-mail nie zostanie opublikowany|het e-mailadres wordt niet gepubliceerd|e-posta (hesabınız|adresiniz) yayımlanmayacak)[.。]?.{0,80}",
];

/** Headings of comment lists; a number may stand before or after. */
export const COUNTED =
  "(comments?|responses?|replies|kommentare?r?|commentaires?|comentarios?|comentários?|commenti|reacties?|комментари[ейяи]+|komentarz[ey]?|komentar[eiy]?|yorum(lar)?|コメント|评论|評論|댓글)";

/** Comments and the forms that ask for them, by what they are called and by what they say. */
export const COMMENT_RULES: readonly Rule[] = [
  {
    id: "comment-form-named",
    role: "comment-form",
    selector: named("respond comment-respond commentform comment-form reply-form comments-form"),
  },
  {
    id: "comment-form-words",
    role: "comment-form",
    words: [...ASKS_FOR_COMMENT, ...ASKS_ELSEWHERE.map((asks) => `(${asks})( \\S+){0,4}`)],
  },
  {
    id: "comment-form-notes",
    role: "comment-form",
    words: [...FORM_NOTES],
  },
  {
    id: "comments-named",
    role: "comments",
    selector: named(
      "comments comment-list commentlist comments-area disqus_thread disqus-thread comments-section comment-section fb-comments comments-container comments-wrapper comments-list livefyre",
    ),
  },
  {
    id: "comment-count",
    role: "comments",
    words: [
      `\\d[\\d.,]* ${COUNTED}`,
      `${COUNTED}[ (:]+\\d[\\d.,]*`,
      '\\d+ thoughts? on [“"«][^”"»]{1,200}',
      "(view|show|read) (all )?(\\d+ )?comments?",
    ],
  },
];
