import { Toast } from "../../components/Toast";
import { useI18n } from "../../components/use-i18n";
import type { Removal } from "./use-removal";

/** Says what was deleted, and takes it back on request. */
export function RemovalToast({ removal }: { readonly removal: Removal }) {
  const { t } = useI18n();
  const { notice, undo, dismiss } = removal;
  if (notice === null) return null;
  const action = notice.undo && { label: t("undo"), run: undo };
  return <Toast key={notice.key} message={notice.message} action={action} onExpire={dismiss} />;
}
