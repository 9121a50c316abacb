import type { Rule } from "../rule";
import { ACCESS_RULES } from "./access";
import { COMMENT_RULES } from "./comments";
import { FURNITURE_RULES } from "./furniture";
import { CONSENT_RULES, PROMOTION_RULES } from "./promotion";
import { RELATED_RULES } from "./related";
import { SHARE_RULES } from "./share";
import { SPAM_RULES } from "./spam";
import { SURROUNDING_RULES } from "./surroundings";

/** What is surely no article, wherever on the page it stands: taken before the body is looked for. */
export const PAGE_RULES: readonly Rule[] = [
  ...CONSENT_RULES,
  ...SPAM_RULES,
  ...COMMENT_RULES,
  ...ACCESS_RULES,
  ...FURNITURE_RULES.filter((rule) => rule.role === "breadcrumb"),
  ...RELATED_RULES.filter((rule) => rule.id === "related-line"),
];

/** What does not belong inside an article: taken from its body. */
export const BODY_RULES: readonly Rule[] = [
  ...FURNITURE_RULES.filter((rule) => rule.role !== "breadcrumb"),
  ...SHARE_RULES,
  ...RELATED_RULES.filter((rule) => rule.id !== "related-line"),
  ...PROMOTION_RULES,
  ...SURROUNDING_RULES,
];

/** Labels and questions that nobody wants back: taken out, but not listed. */
export const UNLISTED: ReadonlySet<string> = new Set([
  "consent-named",
  "consent-words",
  "advertisement-words",
  "share-words",
  "navigation-words",
]);
