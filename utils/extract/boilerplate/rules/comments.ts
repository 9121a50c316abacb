import { named, type Rule } from "../rule";

/** How pages ask for a comment, in the twenty languages that WordPress sites use most and some more. */
const ASKS_FOR_COMMENT = [
  "(?:please )?(?:leave|post|add|write|submit|make|drop) (?:a|an|your|us a) (?:\\S+ )?(?:comment|reply|response)(?: (?:below|cancel reply|to cancel reply))?",
  "leave a (?:comment|reply) to .{1,80}",
  "(?:join|start) the (?:discussion|conversation)",
  "deja(?:r|nos)? (?:una respuesta|un comentario|tu comentario)(?: cancelar (?:la )?respuesta)?",
  "(?:añadir|escribe|escribir) un comentario",
  "(?:schreibe?n?(?: sie)?|hinterlassen?(?: sie)?) (?:einen?|ihren|deinen) (?:kommentar|antwort)(?: antworten? abbrechen)?",
  "(?:kommentar|antwort) (?:hinterlassen|verfassen|schreiben|abgeben|hinzufügen)(?: antworten? abbrechen)?",
  "laisse[rz] (?:un commentaire|une réponse|votre commentaire)(?: annuler la réponse)?",
  "(?:ajouter|poster|publier|écrire) un commentaire",
  "lascia(?:re)? (?:un commento|una risposta|il tuo commento)(?: annulla risposta)?",
  "(?:aggiungi|scrivi) un commento",
  "(?:deixe|deixar) (?:um comentário|uma resposta|o? ?seu comentário)(?: cancelar (?:a )?resposta)?",
  "(?:adicionar|escreva|faça) um comentário",
  "(?:geef|plaats|schrijf) een (?:reactie|antwoord)(?: reactie annuleren| antwoord annuleren)?",
  "(?:laat )?een (?:reactie|antwoord) achter(?:laten)?(?: antwoord annuleren)?",
  "コメントを(?:残す|書く|投稿する|どうぞ)(?: ?コメントをキャンセル| ?返信をキャンセル)?",
  "(?:добавить|оставить|написать) (?:комментарий|ответ)(?: отменить ответ)?",
  "оставьте (?:комментарий|ответ)",
  "(?:dodaj|zostaw|napisz) (?:komentarz|odpowiedź)(?: anuluj pisanie odpowiedzi)?",
  "bir (?:yanıt|cevap|yorum) yazın(?: (?:yanıtı|cevabı) iptal et)?",
  "yorum (?:yap(?:ın)?|bırak(?:ın)?|yaz(?:ın)?)",
  "(?:tinggalkan|beri(?:kan)?|tulis) (?:balasan|komentar)(?: batalkan balasan)?",
  "(?:发表|發表|發佈|发布|留下)(?:回复|评论|留言|迴響|評論|回覆)(?: ?取消回复| ?取消回覆)?",
  "lämna (?:ett svar|en kommentar)(?: avbryt svar)?",
  "(?:napsat|přidat|zanechat|napište|přidejte) (?:komentář|odpověď)(?: zrušit odpověď na komentář)?",
  "(?:دیدگاهتان|دیدگاه خود|نظرتان) را بنویسید(?: لغو پاسخ)?",
  "(?:اترك|أضف|إضافة|اكتب) (?:تعليقا?ً?ا?|ردا?ً?ا?)(?: إلغاء الرد)?",
  "(?:댓글|답글) ?(?:남기기|달기|쓰기)(?: ?(?:댓글|응답) 취소)?",
  "(?:để lại|viết) (?:một )?(?:bình luận|phản hồi|trả lời)(?: hủy)?",
  "(?:lasă|adaugă|scrie) un (?:răspuns|comentariu)(?: anulează răspunsul)?",
  "(?:vélemény, )?hozzászólás(?: írása)?(?: válasz megszakítása)?",
  "(?:залишити|додати|написати) (?:коментар|відповідь)(?: скасувати відповідь)?",
  "(?:αφήστε|αφήστε μια|αφήστε ένα) (?:μια |ένα )?(?:απάντηση|σχόλιο)(?: ακύρωση απάντησης)?",
  "(?:skriv|efterlad|legg igjen|legg inn) (?:et|en) (?:svar|kommentar)(?: (?:annuller|avbryt) svar(?:et)?)?",
  "(?:jätä|kirjoita) kommentti",
  "(?:כתיבת|השארת|הוספת) תגובה(?: ביטול)?",
  "(?:ใส่|แสดง)ความ(?:เห็น|คิดเห็น)",
];

/** What comment forms say beside their fields. */
const FORM_NOTES = [
  "your (?:email|e-mail) address will not be published\\.?(?: required fields are marked ?\\*?)?",
  "required fields are marked ?\\*?",
  "(?:you must (?:be )?)?(?:log(?:ged)?|sign(?:ed)?) in(?: or (?:register|sign up))? to (?:post|(?:(?:post|leave|add) (?:a )?)?(?:comments?|reply))(?: here)?",
  "save my name, email,? and website in this browser for the next time i comment",
  "notify me of (?:follow-?up|new) (?:comments|posts) by email",
  "comments (?:are|have been) (?:now )?(?:closed|disabled|turned off)(?: (?:for|on) this (?:article|post|entry|story))?",
  "deine e-mail-adresse wird nicht veröffentlicht\\.?.{0,60}",
  "votre adresse (?:e-mail|de messagerie) ne sera pas publiée\\.?.{0,80}",
  "tu dirección de correo electrónico no será publicada\\.?.{0,80}",
  "il tuo indirizzo email non sarà pubblicato\\.?.{0,80}",
  "o seu endereço de e-?mail não será publicado\\.?.{0,80}",
  "メールアドレスが公開されることはありません。?.{0,60}",
  "ваш адрес email не будет опубликован\\.?.{0,60}",
  "twój adres e-mail nie zostanie opublikowany\\.?.{0,60}",
  "het e-mailadres wordt niet gepubliceerd\\.?.{0,60}",
  "e-posta (?:hesabınız|adresiniz) yayımlanmayacak\\.?.{0,60}",
];

/** Headings of comment lists; a number may stand before or after. */
const COUNTED =
  "(?:comments?|responses?|replies|kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties?|комментари[ейяи]+|komentarz[ey]?|komentar[eiy]?|yorum(?:lar)?|コメント|评论|評論|댓글)";

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
    words: [...ASKS_FOR_COMMENT],
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
      "(?:view|show|read) (?:all )?(?:\\d+ )?comments?",
    ],
  },
];
