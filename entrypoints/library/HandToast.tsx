import { Toast } from "../../components/Toast";
import { useI18n } from "../../components/use-i18n";
import type { Hand } from "./use-hand";

/** Says what was done to a story, and takes it back on request. */
export function HandToast({ hand: { notice, dismiss } }: { readonly hand: Hand }) {
  const { t } = useI18n();
  if (notice === null) return null;
  const action = notice.undo && { label: t("undo"), run: notice.undo };
  return <Toast key={notice.key} message={notice.message} action={action} onExpire={dismiss} />;
}
