import { Toast } from "../../components/Toast";
import { useI18n } from "../../components/use-i18n";
import type { Notices } from "./use-notices";

/** Says what was done, and takes it back on request. */
export function NoticeToast({ notices }: { readonly notices: Notices }) {
  const { t } = useI18n();
  const { notice, undo, dismiss } = notices;
  if (notice === null) return null;
  const action = notice.undo && { label: t("undo"), run: undo };
  return <Toast key={notice.key} message={notice.message} action={action} onExpire={dismiss} />;
}
