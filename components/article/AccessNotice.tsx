import type { Access } from "../../utils/article";
import { useI18n } from "../use-i18n";

/** Says honestly that the page gave only a part, how much is missing, and what the page says about it. */
export function AccessNotice({ access }: { readonly access: Access }) {
  const { t, percent } = useI18n();
  if (!access.partial) return null;
  const missing = access.remaining === null ? t("accessRest") : t("accessShare", percent(access.remaining));
  return (
    <p
      class="access"
      role="note"
      title={access.notice === null ? undefined : t("accessNotice", access.notice)}
    >
      <b>{t("accessPartial")}</b> {missing}
    </p>
  );
}
