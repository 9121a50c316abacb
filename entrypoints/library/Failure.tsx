import { Button } from "../../components/Button";
import { LibraryNotice } from "../../components/library/LibraryNotice";
import { SETTINGS_FRAGMENT } from "../../components/library-links";
import { useI18n } from "../../components/use-i18n";
import { LibraryFullError, LibraryNewerError } from "../../utils/store/errors";

/** Says in words why the library does not answer, and what helps. */
export function Failure({ error }: { readonly error: unknown }) {
  const { t } = useI18n();
  const reload = (
    <Button kind="primary" onClick={() => location.reload()}>
      {t("libraryReload")}
    </Button>
  );
  if (error instanceof LibraryFullError)
    return (
      <LibraryNotice alert title={t("libraryFullTitle")} text={t("libraryFull")}>
        <a href={SETTINGS_FRAGMENT}>{t("spaceFree")}</a>
      </LibraryNotice>
    );
  const [title, text] =
    error instanceof LibraryNewerError
      ? (["libraryNewerTitle", "libraryNewerText"] as const)
      : (["libraryFailedTitle", "libraryFailedText"] as const);
  return (
    <LibraryNotice alert title={t(title)} text={t(text)}>
      {reload}
    </LibraryNotice>
  );
}
