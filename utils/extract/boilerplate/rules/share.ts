import { named, type Rule } from "../rule";

/** Where articles are passed on to. */
export const NETWORKS =
  "(facebook|twitter|x|linkedin|pinterest|whatsapp|reddit|tumblr|telegram|e-?mail|messenger|pocket|flipboard|print|copy link|link|sms|xing|vk|line|weibo|google(\\+| news)?|tiktok|instagram|youtube|mastodon|bluesky|threads)";

/** "Share", in the largest languages of the web other than English. */
export const SHARE_WORDS =
  "teilen|partage[rz]|compart(ir|e)|condividi|compartilh(e|ar)|delen|udostępnij|поделиться|paylaş|bagikan|分享|シェア|공유|chia sẻ|dela|sdílet|مشاركة";

/** Buttons that pass an article on. */
export const SHARE_RULES: readonly Rule[] = [
  {
    id: "share-named",
    role: "share",
    selector: named(
      "share sharing shares share-buttons share-links share-bar share-tools share-this sharethis sharedaddy sd-sharing social-share social-sharing social-links social-media social-icons social-buttons socials addtoany_share_save_container addthis_toolbox a2a_kit post-share post-sharing entry-share article-share article-tools sharebar share-icons essb_links heateor_sss_sharing_container jp-sharing ssba ssba-wrap mashsb-container likebtn_container sd-like",
    ),
  },
  {
    id: "share-words",
    role: "share",
    words: [
      `(share|tweet|pin|post|email|e-mail|send|follow us)( (this|it|us|the))?( (article|story|post|page))?( (on|via|to|with|by|in|using) ${NETWORKS}((,| and| or|, and)? ${NETWORKS})*)?`,
      "share this:?( .{0,40})?",
      `(click to )?(share|email|print)( (on|this|a link)( .{1,30})?)? \\(opens in new window\\)?`,
      `${NETWORKS}([\\s,|•·]+${NETWORKS})*`,
      "(share|like|comment|print|save|copy link|copied!?|link copied)",
      "(share|view) (full (article|image)|comments?)",
      `(artikel )?(${SHARE_WORDS})( (auf|sur|cet|en|su|no|via|в|на|эт) ?.{1,20}|到.{0,10}|する|하기)?|(ポスト|ツイート)(する)?|(line|メール)で(送る|シェア)`,
      "\\d[\\d.,]*k? shares?",
      "(artikel|beitrag|text) gefallen\\? .{0,60}teilen.{0,20}|(did you )?(like|enjoy)(ed)? (this|the) (article|post|story)\\?.{0,20} share .{0,40}",
      "(rezept|artikel|seite|beitrag) (drucken|teilen|speichern|merken).{0,40}|(imprimir|imprimer|stampa|afdrukken|drucken)",
      "like this:?( like loading)?",
    ],
  },
];
