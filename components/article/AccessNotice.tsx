import type { Access } from "../../utils/article";
import { useI18n } from "../use-i18n";

/** Says honestly that this is only a part: what the page gave, or what could be read of a page that is too large. */
export function AccessNotice({ access }: { readonly access: Access }) {
  const { t } = useI18n();
  return (
    <>
      {access.cut && (
        <p class="access" role="note" dir="auto">
          <b>{t("accessPartial")}</b> {t("accessCut")}
        </p>
      )}
      {access.partial && <SubscribersOnly access={access} />}
    </>
  );
}

function SubscribersOnly({ access }: { readonly access: Access }) {
  const { t, percent } = useI18n();
  const missing = access.remaining === null ? t("accessRest") : t("accessShare", percent(access.remaining));
  return (
    <p
      class="access"
      role="note"
      dir="auto"
      title={access.notice === null ? undefined : t("accessNotice", access.notice)}
    >
      <b>{t("accessPartial")}</b> {missing}
    </p>
  );
}
