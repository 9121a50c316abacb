import { isDateLine } from "../date-line";
import { named, type Rule } from "../rule";

const HOME =
  "(you are here:?\\s*)?(home( ?page)?|start(seite)?|accueil|inicio|início|página inicial|home page|ホーム|トップ|главная|strona główna|ana ?sayfa|beranda|首页|首頁|hem|domů|úvod|خانه|الرئيسية|홈|trang chủ|acasă|kezdőlap|головна|αρχική|hjem|forside|etusivu|בית)";

/** What surrounds an article on its page: where one is, when and by whom it was written, tags, law. */
export const FURNITURE_RULES: readonly Rule[] = [
  {
    id: "breadcrumb-named",
    role: "breadcrumb",
    selector: `${named("breadcrumb breadcrumbs yoast-breadcrumb rank-math-breadcrumb bread-crumbs breadcrumb-trail crumbs site-breadcrumbs aioseo-breadcrumbs")},[itemtype$="/BreadcrumbList"],[aria-label="breadcrumb" i],[aria-label="breadcrumbs" i]`,
  },
  {
    id: "breadcrumb-words",
    role: "breadcrumb",
    text: new RegExp(`^${HOME}\\s*(?:[»>›/|→▸‹«·:]+[^»>›/|→▸‹«·:]{1,100}){0,8}[»>›/|→▸‹«·:]+.{1,130}$`),
  },
  {
    id: "you-are-here",
    role: "breadcrumb",
    words: [
      "you are here",
      "sie (sind|befinden sich) hier",
      "vous êtes ici",
      "(usted )?est[áa]s? (usted )?aquí",
      "você está aqui",
      "ti trovi qui|sei qui",
      "вы здесь",
      "jesteś tutaj",
      "現在地",
      "je bent hier",
    ],
  },
  {
    id: "timestamp-words",
    role: "timestamp",
    fits: isDateLine,
  },
  {
    id: "ago-words",
    role: "timestamp",
    words: [
      "((published|updated|posted|last updated):? )?(about )?(\\d+|an?|one|two|three) (second|minute|min|hour|hr|day|week|month|year)s? ago",
      "vor \\d+ (minuten?|stunden?|tag(en)?|woche[n]?)",
      "il y a \\d+ (minutes?|heures?|jours?|mois|ans?)",
      "hace \\d+ (minutos?|horas?|días?|semanas?|mes(es)?)",
      "\\d+ ?(min(ute)?s?|-minute)\\.? (read|de lecture|de lectura|lesezeit|di lettura|de leitura|leestijd)",
      "(reading time|lesezeit|temps de lecture|tiempo de lectura|tempo de leitura|leestijd):? (ca\\.? )?\\d+ ?min\\S*",
    ],
  },
  {
    id: "tags-named",
    role: "tags",
    selector: named(
      "tags tag-list post-tags entry-tags article-tags tag-links tagcloud taglist tag-cloud cat-links post-categories entry-categories post-meta-tags article__tags story-tags article-keywords keywords",
    ),
  },
  {
    id: "tags-words",
    role: "tags",
    text: /^(?:tags?|tagged(?: (?:as|with|in))?|topics?|filed (?:under|in)|keywords?|categor(?:y|ies)|posted in|more (?:on|about)|schlagw(?:ort|örter|orte)|themen|étiquettes?|mots-clés|etiquetas|temas|argomenti|метки|теги|тема|ключевые слова|etiketler|標籤|标签|タグ|taggar|štítky)\s?[:：]\s?[^.!?,;]{1,40}(?:[,;][^.!?,;]{1,40}){0,20}$|^(?:tags?|topics|tagged|filed under|keywords|categories)$/,
  },
  {
    id: "author-named",
    role: "author-bio",
    selector: named(
      "author-bio author-box author-info author-description about-author about-the-author post-author-bio article-author-bio authorbox author__bio author-profile author-card entry-author-info saboxplugin-wrap molongui-author-box post-author-box author-block contributor-bio",
    ),
  },
  {
    id: "byline-named",
    role: "byline",
    selector: named(
      "byline bylines author-name article-byline post-byline entry-byline entry-meta post-meta article-meta article__meta article-info post-info meta-info story-meta postmetadata entry-header-meta dateline-byline posted-on article-date article__date published-date post-date entry-date publish-date pub-date",
    ),
  },
  {
    id: "byline-words",
    role: "byline",
    text: /^(?:(?:written|story|posted|published|words|text|photos?|photographs?|pictures) )?(?:by|von|par|por|di|door|автор|текст):? (.{2,90}?)(?:\s?[,|•·–—]\s?(?:\d{1,2} \S+ \d{4}|\S+ \d{1,2}, \d{4}))?[,|•·–—\s]*$/,
    names: true,
  },
  {
    id: "entry-words",
    role: "tags",
    words: [
      "this (entry|post|article) (was|is) (posted|filed|published) (in|on|under|by) .{1,120}",
      "posted (by|in) .{1,80} at \\d{1,2}:\\d{2}( [ap]m)?",
      "dieser (beitrag|eintrag|artikel) wurde (am|von|in|unter) .{1,100}(veröffentlicht|abgelegt|gepostet|verschlagwortet).{0,60}",
      "(cet article|cette entrée) a été publiée? (dans|le|par) .{1,100}",
      "esta entrada (fue publicada|se publicó|foi publicada) (en|em|el) .{1,100}",
      "quest[oa] (articolo|voce) è stat[oa] pubblicat[oa] (in|il|da) .{1,100}",
      "dit bericht (is|werd) geplaatst (in|op|door) .{1,100}",
      "запись опубликована .{1,100}|ten wpis (został opublikowany|opublikowano) .{1,100}|(det|den) här inlägget (postades|publicerades) .{1,100}",
    ],
  },
  {
    id: "author-words",
    role: "author-bio",
    words: [
      "(follow|contact|reach|tweet|e-?mail) (him|her|them|me|the (authors?|writers?|reporters?)|\\S+ \\S+)( on \\S+)?( (at|on|via|by))? \\S*(@|://|twitter|facebook|instagram).{0,100}",
      "(have a (news )?tip\\? )?\\S+ \\S+( \\S+)? (can|may) be (reached|contacted|emailed|followed) (at|on|by|via) .{0,20}(@|://|twitter|facebook|phone|e-?mail).{0,140}",
      "(you can )?(reach|contact|follow) .{2,60} @\\S+",
    ],
  },
  {
    id: "shortcode",
    role: "navigation",
    text: /^\[[a-z][\w-]*(?: [^\]]*\w=\S[^\]]*\](?:.{0,200}\])?|\].{0,200}\[\/[\w-]+\])$/,
  },
  {
    id: "legal-words",
    role: "legal",
    text: /^(?:(?:©|copyright|\(c\))[\s©@]*(?:\(c\) )?(?:\d{4}|by|the|all|(?:thomson )?reuters|dpa|afp|ap\b).{0,100}|.{0,80}all rights reserved.{0,60}|(?:this material may not be published|no part of this).{0,100}|(?:(?:the )?(?:views|opinions)(?: and (?:views|opinions))? expressed (?:in this .{1,20} |here |herein |by the author )?(?:are|do not)).{0,100}|(?:dieser|der) (?:beitrag|artikel|text) gibt die meinung .{1,120}|(?:alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati|todos os direitos reservados|все права защищены|wszelkie prawa zastrzeżone).{0,60})$/,
  },
  {
    id: "navigation-words",
    role: "navigation",
    words: [
      "(back to (top|home|the top)|skip to (main )?content|jump to .{1,30}|previous( (post|article|story|page))?|next( (post|article|story|page|up))?|older posts?|newer posts?|menu|search|close|toggle .{1,30}|home|show (more|less|all)|view (all|more|gallery|slideshow|photos|larger( image)?)|expand|open gallery|(hide |toggle |show |view )?captions?|enlarge( (this )?image)?|play( video)?|listen( now| to (this|the) (article|story))?|watch( video| now| live)?|full ?screen|read in app|((image|photo|slide|picture|bild|foto) )?\\d+ (of /|of|/|von|de|di|van|из|z) ?\\d+|(order )?reprints?|print( this)?( (article|page|story))?|(text|font) size|contents|table of contents|in this article)",
      "nach oben|zurück( zur startseite)?|retour|haut de page|volver|volver arriba|torna su|наверх|назад|terug|上一篇.{0,60}|下一篇.{0,60}|返回顶部|前の記事|次の記事|ページトップへ",
    ],
  },
  {
    id: "infobox-named",
    role: "navigation",
    selector: named("infobox navbox vertical-navbox metadata-box ambox mw-jump-link"),
  },
  {
    id: "rating-words",
    role: "navigation",
    text: /^[★☆⭐\s]*\d(?:[.,]\d{1,2})?(?: ?(?:\/|out of|von|sur|de|su) ?5)?(?: stars?)? ?\(?(?:from|based on|by|bei|sur|de|su|[•·|-])? ?\d[\d.,]*k? (?:votes?|ratings?|reviews?|bewertungen|stimmen|avis|votos|valoraciones|avaliações|voti|recensioni|оцен(?:ок|ки)|голос(?:ов|а)?|ocen|oy)\)?$/,
  },
  {
    id: "credit-words",
    role: "credit",
    text: /^(?:[([]?\s*(?:photo(?:s|graph|graphs|graphy)?|image|picture|pictures|video|illustration|credit|credits|(?:photo|image|bild|foto) ?credits?|source|beitragsbild|titelbild|aufmacherbild|symbolbild|archivbild|bildnachweis|bildquelle|bildrechte|imagen|fotograf[íi]a|getty images?|reuters|ap photo|bild|foto|fotos|crédit(?:s)?(?: photos?)?|фото)\s?(?:[:：/|]|by |courtesy(?: of)?|©)\s?[^.!?]{1,100}[)\]]?\.?|(?:getty images?|reuters|ap photo|shutterstock|istock|afp|epa|unsplash|pixabay|dpa|picture alliance|alamy|bloomberg)(?:\s?[/,|]\s?[^\d!?,.]{1,40})?|[^\d/!?]{2,50}\s?\/\s?(?:getty images?(?: .{1,30})?|reuters|ap(?: photo)?|afp(?:\/getty images)?|shutterstock|epa(?:-efe)?|the associated press|bloomberg))$/,
  },
];
