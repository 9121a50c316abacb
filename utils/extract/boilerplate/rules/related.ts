import { named, type Rule } from "../rule";

/** Labels of links to further articles. */
export const RELATED_LABELS: readonly string[] = [
  "(?:related|more|recommended|further|similar|popular|trending|latest|top|also|other|recent) (?:articles?|stories|posts?|news|content|coverage|reading|links?|topics?|videos?|reads|from .{1,60}|on .{1,60}|about .{1,60}|in .{1,40})",
  "(?:related|recommended|read more|see also|more like this|you (?:may|might) (?:also )?(?:like|be interested in)|most (?:read|popular|viewed|shared)|don['’]t miss|read next|up next|what to read next|next up|editor['’]s (?:picks?|choice)|recommended for you|further reading|more to explore|trending(?: now)?|you may have missed)",
  "(?:lesen sie (?:auch|hier)(?: die folgenden (?:beiträge|artikel))?|mehr (?:zum thema|themen)|weiterführende(?:r)? links?|auch interessant|das könnte sie (?:auch )?interessieren|weitere artikel|mehr (?:dazu|lesen)|verwandte (?:artikel|beiträge|themen)|ähnliche (?:artikel|beiträge)|meistgelesen|zum thema)",
  "(?:lire aussi|à lire (?:aussi|également)|sur le même (?:sujet|thème)|articles? (?:liés|similaires|connexes)|voir aussi|les plus lus|en savoir plus|lire la suite)",
  "(?:lea también|le puede interesar|te puede interesar|artículos relacionados|noticias relacionadas|más (?:información|noticias)|ver también|lo más (?:leído|visto)|leer más|entradas relacionadas|relacionado)",
  "(?:leggi anche|articoli correlati|potrebbe interessarti(?: anche)?|ti potrebbe interessare(?: anche)?|vedi anche|leggi tutto)",
  "(?:leia (?:também|mais)|veja também|matérias relacionadas|artigos relacionados|posts relacionados|notícias relacionadas|relacionad[ao]s|saiba mais)",
  "(?:lees (?:ook|meer|verder)|gerelateerde (?:artikelen|berichten)|meer over dit onderwerp|zie ook)",
  "(?:関連記事|関連ニュース|あわせて読みたい|おすすめ記事|続きを読む)",
  "(?:читайте также|читайте ещё|по теме|похожие (?:статьи|записи|новости)|материалы по теме|ещё по теме|подробнее)",
  "(?:czytaj (?:także|również|też|więcej|dalej)|zobacz (?:także|też|również)|powiązane (?:artykuły|wpisy)|podobne (?:artykuły|wpisy))",
  "(?:ilgili (?:haberler|yazılar|içerikler)|bunlar da ilginizi çekebilir|devamını oku)",
  "(?:baca juga|artikel terkait|berita terkait|selengkapnya)",
  "(?:相关(?:阅读|文章|新闻|推荐)|相關(?:新聞|文章|閱讀)|延伸(?:阅读|閱讀)|推荐阅读|阅读更多)",
  "(?:läs (?:också|även|mer)|relaterade artiklar|liknande inlägg)",
  "(?:související články|mohlo by vás zajímat|čtěte také|číst dál)",
  "(?:مطالب مرتبط|بیشتر بخوانید|اقرأ أيض(?:ا|اً|ًا)|مقالات ذات صلة|مواضيع ذات صلة)",
  "(?:관련 ?(?:기사|글|뉴스)|더 ?보기)",
  "(?:xem thêm|bài viết liên quan|tin liên quan|đọc thêm)",
  "(?:citește și|articole similare|kapcsolódó cikkek|читайте також|схожі статті|διαβάστε (?:επίσης|ακόμα)|σχετικά άρθρα|læs også|les også|lue myös)",
];

/** Words of a link that leads to the rest of another article. */
export const SEE_MORE: readonly string[] = [
  "(?:see|read|show|view|learn) more",
  "(?:continue|keep) reading",
  "read (?:the )?(?:full|whole|rest of the)(?: (?:story|article|post))?",
  "mehr (?:lesen|erfahren|dazu)|weiterlesen",
  "lire (?:la suite|plus)|voir plus",
  "(?:leer|ver|saber) más",
  "(?:leggi|scopri) (?:tutto|di più|altro)",
  "(?:leia|ver|saiba) mais",
  "lees (?:meer|verder)",
  "続きを読む|もっと見る",
  "читать (?:далее|дальше|полностью)|подробнее",
  "czytaj (?:więcej|dalej)|zobacz więcej",
  "devamını oku|daha fazla",
  "selengkapnya|baca selengkapnya",
  "阅读(?:更多|全文)|查看更多",
  "läs mer|číst (?:dál|více)|xem thêm|더 ?보기|اقرأ المزيد|بیشتر بخوانید",
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
    text: /^(?:read (?:more|also|next)|related(?: (?:article|story|news))?|see also|also read|more(?: on this)?|watch(?: now| also)?|recommended|don['’]t miss|lire aussi|à lire aussi|lesen sie (?:auch|hier)|auch interessant|(?:le|te) puede interesar|puedes? ver|mira también|czytaj też|zobacz (?:też|także)|lea también|leggi anche|leia também|lees ook|читайте также|baca juga|läs också|czytaj także|ilgili haber|اقرأ أيض(?:ا|ًا|اً|ً)|بیشتر بخوانید|関連記事|相关阅读|xem thêm)\s?[:|»>–—]\s?.{4,140}$/,
  },
];
