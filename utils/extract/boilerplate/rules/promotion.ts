import { named, type Rule } from "../rule";
import { NETWORKS } from "./share";

/** Questions about cookies, which stand before any page and belong to none. */
export const CONSENT_RULES: readonly Rule[] = [
  {
    id: "consent-named",
    role: "legal",
    selector: `${named(
      "cookie-law-info-bar cookie-bar cookie-notice cookie-consent cookie-banner cookie-notification cookie-policy-banner cookies-banner cookieconsent cookie-message cookiebanner gdpr gdpr-banner gdpr-notice eu-cookie-bar consent-banner onetrust-banner-sdk onetrust-consent-sdk CybotCookiebotDialog",
    )},[role="dialog"],[role="alertdialog"]`,
  },
  {
    id: "consent-words",
    role: "legal",
    text: /^(?:(?:this (?:web)?site|our (?:web)?site|we|this page)(?: \S+){0,4} uses? cookies|diese (?:website|webseite|seite) (?:verwendet|nutzt|benutzt) cookies|(?:ce site|nous) utilis(?:e|ons) (?:des )?cookies|(?:este sitio|esta web|utilizamos)(?: \S+){0,3} cookies|questo sito (?:usa|utilizza) (?:i )?cookies?|deze (?:web)?site (?:maakt gebruik van|gebruikt) cookies)\b.{0,120}?(?:[.!]|\. (?:by|you|we|if|learn|read|for|more|accept|our|to|this|please|cookies?|they|these|i|sie|wenn|mehr|en|si|al|se)\b.{0,300})?$/,
  },
];

/** What a site asks its readers to sign up for, to buy, to install or to look at. */
export const PROMOTION_RULES: readonly Rule[] = [
  {
    id: "affiliate-words",
    role: "ad",
    words: [
      "(this|the|our) (post|article|page|story|site|review|content) (may |might )?(also )?(contains?|includes?|features?) (some )?(amazon )?(affiliate|referral|sponsored|paid).{0,160}",
      "(we|i) (may |might )?(earn|receive|get) (a |an )?(small )?(affiliate )?commissions? .{1,160}",
      "dieser (artikel|beitrag|text) enthält (affiliate|werbe|provisions|produktplatzierung).{0,120}",
      "cet article contient des liens (affiliés|d['’]affiliation|sponsorisés).{0,120}|este (artículo|post|artigo) contiene enlaces de afiliad.{0,120}|questo articolo contiene link di affiliazione.{0,120}",
    ],
  },
  {
    id: "newsletter-named",
    role: "newsletter",
    selector: named(
      "newsletter newsletter-signup newsletter-sign-up newsletter-form newsletter-box newsletter-promo newsletter-subscribe newsletter-widget newsletter-container newsletter-block newsletter-cta inline-newsletter mailchimp mc_embed_signup mc4wp-form email-signup signup-form subscribe-form subscription-form subscribe-box",
    ),
  },
  {
    id: "newsletter-words",
    role: "newsletter",
    words: [
      "(please )?(sign up|subscribe|register)( now| today| here| free| for free)?( (for|to|on))( (our|the|your|my|a|this))?( \\S+){0,5} (newsletters?|emails?|e-mails?|alerts?|updates?|briefings?|mailing list|podcasts?|channel|feed)( .{0,80})?",
      "(get|receive|have) .{1,100} ((in|to|into) your (inbox|mailbox|phone|e-?mail)|delivered (to|through|into) your (letterbox|door|home))([ .!:].{0,120})?",
      `(follow|like|find|join)( us| me| \\S+)? on ${NETWORKS}([\\s,&]+(and |or )?(on )?${NETWORKS})*( (for|and to) .{1,60})?`,
      "(for the latest .{1,80})?(download|get|install) (our|the)( \\S+){0,4} apps?( .{0,80})?",
      `(s[íi]g[ua](e|enos|anos|a-nos|en?)|folge[nt]?( sie)?( uns)?|suivez(-nous)?|seguici|volg( ons)?|ikuti( kami)?|śledź( nas)?|подписывайтесь) (en|auf|bei|sur|su|no|na|op|di|на) .{0,40}${NETWORKS}.{0,100}`,
      "subscribe (now |today )?to (our )?.{1,40} for the (full|rest of the) (story|article).{0,40}",
      "click here (to|for) (subscri|sign(ing)? up|get our|our).{1,60}",
      "(subscribe|sign up|newsletters?|subscribe now|sign me up|thank you for subscribing!?|you are now subscribed)",
      "by (signing up|subscribing|submitting|clicking),? you (agree|accept|consent).{0,100}",
      "(jetzt )?(zum )?newsletter (abonnieren|anmelden|bestellen)|abonnieren sie .{1,60}newsletter.{0,60}",
      "(inscrivez-vous|abonnez-vous) à (notre|la) newsletter.{0,60}|recevez .{1,60} newsletter.{0,40}",
      "suscr[íi]b(ete|ase|irse) (a (nuestr[oa]|la|el) )?(newsletter|boletín).{0,60}",
      "iscriviti alla (nostra )?newsletter.{0,60}|assine (a )?(nossa )?newsletter.{0,60}|schrijf je in voor (onze|de) nieuwsbrief.{0,60}",
    ],
  },
  {
    id: "advertisement-words",
    role: "ad",
    words: [
      "(adverts?|advertis(ements?|ing)|sponsored( (content|post|links?|by .{1,40}))?|ad|ads|promoted( content)?|paid (content|post)|story continues (below|after)( (the )?advert(isement)?)?|article continues (below|after)( (the )?(this )?(ad|advert(isement)?))?|continue reading (below|the main story)|skip ad(vert(isement)?)?|scroll (down )?(for more|to continue)|report this ad|loading(\\.{3}|…)?)",
      "anzeigen?|werbung|(chargement|cargando|загрузка|正在加载)(\\.{3}|…)?|anuncios?|publicité|publicidad|pubblicità|publicidade|advertentie|реклама|reklama?|iklan|广告|廣告|広告|광고|annons|إعلان|quảng cáo|mainos(ta)?|annonse|annonce",
    ],
  },
  {
    id: "advertisement-named",
    role: "ad",
    selector: named(
      "ad ads advert advertisement adsbygoogle ad-container ad-wrapper ad-slot ad-unit ad-placeholder adbox google-ad sponsored sponsor-box dfp-ad gpt-ad",
    ),
  },
  {
    id: "support-words",
    role: "newsletter",
    words: [
      "(please )?(support|donate to|help fund|help support) (us|our (work|journalism|site|mission|reporting)|independent journalism|quality journalism)",
      "(donate|contribute|become a (member|patron|supporter))( now| today| here)?",
    ],
  },
];
