import type { Role } from "../../utils/article";
import type { MessageKey } from "../../utils/i18n";

/** What readers call the blocks of a page. */
export const ROLE_MESSAGES: Record<Role, MessageKey> = {
  body: "role_body",
  heading: "role_heading",
  caption: "role_caption",
  credit: "role_credit",
  byline: "role_byline",
  timestamp: "role_timestamp",
  "title-repeat": "role_title_repeat",
  breadcrumb: "role_breadcrumb",
  related: "role_related",
  newsletter: "role_newsletter",
  share: "role_share",
  "comment-form": "role_comment_form",
  comments: "role_comments",
  "spam-notice": "role_spam_notice",
  "access-notice": "role_access_notice",
  tags: "role_tags",
  "author-bio": "role_author_bio",
  legal: "role_legal",
  ad: "role_ad",
  embed: "role_embed",
  navigation: "role_navigation",
};
