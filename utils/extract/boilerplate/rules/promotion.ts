import { named, type Rule, wholly } from "../rule";

/** What a site asks its readers to sign up for, to buy, to install or to look at. */
export const PROMOTION_RULES: readonly Rule[] = [
  {
    id: "newsletter-named",
    role: "newsletter",
    selector: named(
      "newsletter newsletter-signup newsletter-sign-up newsletter-form newsletter-box newsletter-promo newsletter-subscribe newsletter-widget newsletter-container newsletter-block newsletter-cta inline-newsletter mailchimp mc_embed_signup mc4wp-form email-signup signup-form subscribe-form subscription-form subscribe-box",
    ),
    takes: ['<div class="newsletter-signup"><p>The harbor in your inbox, every morning.</p></div>'],
    keeps: ['<div class="newsletters-history"><p>The town had three newsletters.</p></div>'],
  },
  {
    id: "newsletter-words",
    role: "newsletter",
    text: wholly(
      "(?:please )?(?:sign up|subscribe|register)(?: now| today| here| free| for free)?(?: (?:for|to|on))(?: (?:our|the|your|my|a|this))?(?: \\S+){0,5} (?:newsletters?|emails?|e-mails?|alerts?|updates?|briefings?|mailing list|podcasts?|channel|feed)(?: .{0,80})?",
      "(?:get|receive) (?:our|the|all the|your|more) .{1,100} (?:in|to|into|straight to|delivered to|direct to) your (?:inbox|mailbox|phone|e-?mail)(?: .{0,60})?",
      "(?:follow|like|find|join)(?: us| me| \\S+)? on (?:facebook|twitter|x|instagram|linkedin|youtube|telegram|whatsapp|google news|tiktok)(?:[\\s,&]+(?:and |or )?(?:on )?(?:facebook|twitter|x|instagram|linkedin|youtube|telegram|whatsapp|google news|tiktok))*(?: (?:for|and to) .{1,60})?",
      "(?:download|get|install) (?:our|the)(?: \\S+){0,4} app(?: .{0,80})?",
      "(?:subscribe|sign up|newsletters?|subscribe now|sign me up|thank you for subscribing!?|you are now subscribed)",
      "by (?:signing up|subscribing|submitting|clicking),? you (?:agree|accept|consent).{0,200}",
      "(?:jetzt )?(?:zum )?newsletter (?:abonnieren|anmelden|bestellen)|abonnieren sie .{1,60}newsletter.{0,60}",
      "(?:inscrivez-vous|abonnez-vous) à (?:notre|la) newsletter.{0,60}|recevez .{1,60} newsletter.{0,40}",
      "suscr[íi]b(?:ete|ase|irse) (?:a (?:nuestr[oa]|la|el) )?(?:newsletter|boletín).{0,60}",
      "iscriviti alla (?:nostra )?newsletter.{0,60}|assine (?:a )?(?:nossa )?newsletter.{0,60}|schrijf je in voor (?:onze|de) nieuwsbrief.{0,60}",
    ),
    takes: [
      "Sign up for our daily newsletter",
      "Get the best of the harbor delivered to your inbox",
      "Follow us on Facebook and Twitter",
      "Download our free app",
    ],
    keeps: ["Sign up for the tide, she told them, or stay on land."],
  },
  {
    id: "advertisement-words",
    role: "ad",
    text: wholly(
      "(?:advertisements?|advertising|sponsored(?: (?:content|post|links?|by .{1,40}))?|ad|ads|promoted(?: content)?|paid (?:content|post)|story continues (?:below|after)(?: (?:the )?advert(?:isement)?)?|article continues (?:below|after)(?: (?:the )?(?:this )?(?:ad|advert(?:isement)?))?|continue reading (?:below|the main story)|skip ad(?:vert(?:isement)?)?|scroll (?:down )?(?:for more|to continue)|(?:report this ad)|loading(?:\\.{3}|…)?)",
      "anzeige|werbung|publicité|publicidad|pubblicità|publicidade|advertentie|реклама|reklama?|iklan|广告|廣告|広告|광고|annons|إعلان|quảng cáo|mainos|mainosta|annonse|annonce",
    ),
    takes: ["Advertisement", "Story continues below advertisement", "Anzeige", "Реклама"],
    keeps: ["Advertisement of the bridge toll began in May."],
  },
  {
    id: "advertisement-named",
    role: "ad",
    selector: named(
      "ad ads advert advertisement adsbygoogle ad-container ad-wrapper ad-slot ad-unit ad-placeholder adbox google-ad sponsored sponsor-box dfp-ad gpt-ad",
    ),
    takes: ['<div class="advertisement"><p>Boats at half the price</p></div>'],
    keeps: ['<div class="adventure"><p>Boats set out at dawn.</p></div>'],
  },
  {
    id: "support-words",
    role: "newsletter",
    text: wholly(
      "(?:please )?(?:support|donate to|help fund|help support) (?:us|our (?:work|journalism|site|mission|reporting)|independent journalism|quality journalism)(?: .{0,80})?",
      "(?:donate|contribute|become a (?:member|patron|supporter))(?: now| today| here)?",
    ),
    takes: ["Support our journalism", "Become a member today"],
    keeps: ["Support us or sink, the fishermen told the minister."],
  },
];
