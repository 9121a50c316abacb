import { BookX } from "lucide";
import { Button } from "../Button";
import { Icon } from "../Icon";
import { useI18n } from "../use-i18n";

/** What the overlay shows where there is no article. */
export function ReaderNotice({ onClose }: { readonly onClose: () => void }) {
  const { t } = useI18n();
  return (
    <main class="reader-notice notice">
      <Icon node={BookX} size={28} />
      <h1>{t("noArticleTitle")}</h1>
      <p>{t("readerNoArticle")}</p>
      <Button kind="primary" onClick={onClose}>
        {t("close")}
      </Button>
    </main>
  );
}
