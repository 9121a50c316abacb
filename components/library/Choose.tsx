import { useI18n } from "../use-i18n";

/** Stands where nothing is open. */
export function Choose({ stories }: { readonly stories: boolean }) {
  const { t } = useI18n();
  return (
    <div class="choose">
      <p>{t(stories ? "libraryChooseStory" : "libraryChoose")}</p>
      <p class="choose-hint">{t("libraryChooseHint", "j", "k", "/", "?")}</p>
    </div>
  );
}
