import { named, type Rule } from "../rule";
import { COUNTED } from "./comments";
import { SHARE_WORDS } from "./share";

/** Words of a link that leads to the rest of another article. */
export const SEE_MORE: readonly string[] = [
  "(see|read|show|view|learn|load) more( \\S+)?",
  "(continue|keep) reading",
  "read (the )?(full|whole|rest of the)( (story|article|post))?",
  "mehr (lesen|erfahren|dazu|laden|anzeigen)|weiterlesen|(lade )?weitere (artikel|beiträge|inhalte)( laden| anzeigen)?",
  "lire (la suite|plus)|(voir|charger) plus",
  "(leer|ver|saber|cargar) más",
  "(leggi|scopri|carica) (tutto|di più|altro)",
  "(leia|ver|saiba|carregar) mais",
  "(lees|laad) (meer|verder)",
  "続きを読む|もっと(見る|読み込む)",
  "читать (далее|дальше|полностью)|подробнее|(показать|загрузить) ещё",
  "(czytaj|załaduj) (więcej|dalej)|zobacz więcej",
  "devamını oku|daha fazla( yükle)?",
  "(baca )?selengkapnya|muat lainnya",
  "阅读(更多|全文)|(查看|加载)更多",
  "(läs|ladda) mer|(číst|načíst) (dál|více)|(xem|tải) thêm|더 ?(보기|불러오기)|(اقرأ|تحميل) المزيد|بیشتر بخوانید|încarcă mai mult|завантажити ще",
];

/** What stands before a headline elsewhere, and after a colon even in its line. */
const NAMES_HEADLINE: readonly string[] = [
  ...SEE_MORE,
  "related|recommended( for you)?|see also|more like this|you (may|might) (also )?(like|be interested in)|most (read|popular|viewed|shared)|don['’]t miss|read (next|also)|also read|what to read next|next up|editor['’]s (picks?|choice)|further reading|more to explore|trending( now)?|you may have missed",
  "lesen sie (auch|hier)( die folgenden (beiträge|artikel))?|mehr (zum thema|themen)|weiterführende(r)? links?|auch interessant|(das( thema)?|diese \\S+) könnten? (sie|dich|euch) (auch )?interessieren|(verwandte|ähnliche) (artikel|beiträge|themen)|meistgelesen|zum thema",
  "lire aussi|à lire (aussi|également)|sur le même (sujet|thème)|articles? (liés|similaires|connexes)|voir aussi|les plus lus|en savoir plus",
  "lea también|[lt]e puede interesar|(artículos|noticias|entradas) relacionad[ao]s|más (información|noticias)|ver también|lo más (leído|visto)|relacionado",
  "(leggi|vedi) anche|articoli correlati|potrebbe interessarti( anche)?|ti potrebbe interessare( anche)?",
  "(leia|veja) também|((matérias|artigos|posts|notícias) )?relacionad[ao]s",
  "(lees|zie) ook|gerelateerde (artikelen|berichten)|meer over dit onderwerp",
  "関連(記事|ニュース)|あわせて読みたい|おすすめ記事",
  "читайте (также|ещё)|(материалы |ещё )?по теме|похожие (статьи|записи|новости)",
  "(czytaj|zobacz) (także|również|też)|(powiązane|podobne) (artykuły|wpisy)",
  "ilgili (haber(ler)?|yazılar|içerikler)|bunlar da ilginizi çekebilir",
  "baca juga|(artikel|berita) terkait",
  "相关(阅读|文章|新闻|推荐)|相關(新聞|文章|閱讀)|延伸(阅读|閱讀)|推荐阅读",
  "läs (också|även)|relaterade artiklar|liknande inlägg",
  "související články|mohlo by vás zajímat|čtěte také",
  "مطالب مرتبط|اقرأ أيض(ا|اً|ًا)|(مقالات|مواضيع) ذات صلة",
  "관련 ?(기사|글|뉴스)",
  "(bài viết|tin) liên quan|đọc thêm",
  "citește și|articole similare|kapcsolódó cikkek|читайте також|схожі статті|διαβάστε (επίσης|ακόμα)|σχετικά άρθρα|l[æe]s også|lue myös",
];

/** Labels of links to further articles. */
export const RELATED_LABELS: readonly string[] = [
  "(related|more|recommended|further|similar|popular|trending|latest|top|also|other|recent) (articles?|stories|posts?|news|content|coverage|reading|links?|topics?|videos?|reads|from .{1,60}|on .{1,60}|about .{1,60}|in .{1,40})",
  ...NAMES_HEADLINE,
];

/** How sections open that follow an article; the words stand at the beginning of a short line, in lower case. */
export const SECTION_LABELS: readonly string[] = [
  ...RELATED_LABELS,
  "recommendations|more (great|like)|you (may|might) (also|be)|popular|latest|next (article|story|post)|also (see|on)|similar",
  `(\\d+ )?${COUNTED}|\\d+ thoughts|leave a|join the (conversation|discussion)|discussion`,
  "about (the )?(author|authors|writer|us|me)|meet the author|author bio|written by",
  `${SHARE_WORDS}|(share|deel) (this|dit|on|via)|like this|follow (us|me)|subscribe|sign up|newsletter|stay (connected|informed|in touch)|get (the|our) (newsletter|latest)`,
  "sources?|references|footnotes|notes|credits|tags|tagged|filed under|topics|keywords",
  "contact (us|information)|(media|press) contact|copyright|disclaimer|advertisement",
  "weitere (beiträge|themen|informationen)|das könnte|ähnliche|verwandte|über den autor|quellen?|diesen artikel|schreibe einen|neueste|beliebt",
  "à lire|articles? récents|à propos de l['’]auteur|vous aimerez",
  "[lt]e puede|sobre el autor|etiquetas|lo más|fuentes?$",
  "(ti )?potrebbe|fonti?$|sobre o autor|fontes?$|meer over",
  "похожие|теги|источник|podobne|powiązane|tagi|źródło",
  "ilgili|etiketler|benzer|kaynak",
  "関連リンク|おすすめ|タグ|相关|相關|延伸|推荐|标签|관련",
  "bình luận|související|komentáře|relaterade",
];

/** Links to further articles: their headlines become leads. */
export const RELATED_RULES: readonly Rule[] = [
  {
    id: "related-named",
    role: "related",
    selector: named(
      "related related-articles related-posts related-post related-content related-links related-stories related-story relatedposts related-news related-items related-topics related-article related-coverage jp-relatedposts yarpp yarpp-related recommended recommended-articles recommendations read-more-list more-stories more-articles more-news see-also further-reading readmore read-also wp-block-related-posts outbrain taboola OUTBRAIN trc_related_container rp4wp-related-posts crp_related wp-embed wp-block-embed-wordpress story-package inline-related pullquote-related",
    ),
  },
  {
    id: "related-label",
    role: "related",
    words: [...RELATED_LABELS],
  },
  {
    id: "related-line",
    role: "related",
    text: new RegExp(
      `^(?:${NAMES_HEADLINE.join("|")}|related (?:article|story|news)|more(?: on this)?|watch(?: now| also)?|puedes? ver|mira también)\\s?[:|»>–—]\\s?.{4,140}$`,
    ),
  },
];
