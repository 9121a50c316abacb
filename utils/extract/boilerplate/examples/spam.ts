import type { Examples } from "../rule";

/** What the rules of this theme take and what they leave. */
export const SPAM_EXAMPLES: Examples = {
  "akismet-notice": {
    takes: [
      "This site uses Akismet to reduce spam. Learn how your comment data is processed.",
      "Diese Website verwendet Akismet, um Spam zu reduzieren. Erfahre, wie deine Kommentardaten verarbeitet werden.",
      "Este sitio usa Akismet para reducir el spam. Aprende cómo se procesan los datos de tus comentarios.",
      "Ce site utilise Akismet pour réduire les indésirables. En savoir plus sur la façon dont les données de vos commentaires sont traitées.",
      "このサイトはスパムを低減するために Akismet を使っています。コメントデータの処理方法の詳細はこちらをご覧ください。",
      "Этот сайт использует Akismet для борьбы со спамом. Узнайте, как обрабатываются ваши данные комментариев.",
    ],
    keeps: [
      "This site uses Akismet to reduce spam. Its editor told us so.",
      "Akismet, she said, cut the spam on her site by half in a week.",
    ],
  },
  "akismet-named": {
    takes: ['<p class="akismet_comment_form_privacy_notice">This site uses Akismet to reduce spam.</p>'],
    keeps: ["<p>A filter named Akismet was the town's first.</p>"],
  },
};
