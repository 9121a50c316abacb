import type { Access } from "../article";
import type { Taken } from "./boilerplate/engine";
import { remainingShare } from "./boilerplate/rules/access";

/** How much of the article the page gave: by the notices that were taken out. */
export function accessOf(taken: readonly Taken[]): Access {
  const notices = taken.filter((removal) => removal.role === "access-notice");
  const telling = notices.find((notice) => remainingShare(notice.text) !== null) ?? notices[0];
  if (telling === undefined) return { partial: false, remaining: null, notice: null };
  return { partial: true, remaining: remainingShare(telling.text), notice: telling.text };
}
