import type { Access, Removal } from "../article";
import { remainingShare } from "./boilerplate/rules/access";

/** How much of the article the page gave: by the notices that were taken out, and by what the page says of itself. */
export function accessOf(removed: readonly Removal[], _locked: boolean): Access {
  const notices = removed.filter((removal) => removal.role === "access-notice");
  const telling = notices.find((notice) => remainingShare(notice.text) !== null) ?? notices[0];
  if (telling === undefined) return { partial: false, remaining: null, notice: null };
  return { partial: true, remaining: remainingShare(telling.text), notice: telling.text };
}
