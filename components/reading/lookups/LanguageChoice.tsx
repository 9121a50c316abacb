import { useI18n } from "../../use-i18n";

/** Languages that are offered beside the reader's own: those of the interface. */
const LANGUAGES = "ar de en es fr he hi id it ja ko pl pt ru tr uk zh".split(" ");

interface LanguageChoiceProps {
  readonly chosen: string;
  readonly onChoose: (language: string) => void;
}

/** The language to translate into, by its name in the reader's. */
export function LanguageChoice({ chosen, onChoose }: LanguageChoiceProps) {
  const { t, locale } = useI18n();
  const names = new Intl.DisplayNames(locale, { type: "language" });
  const own = navigator.languages.map((tag) => new Intl.Locale(tag).language);
  const offered = [...new Set([chosen, ...own, ...LANGUAGES])];
  return (
    <select
      aria-label={t("translateInto")}
      value={chosen}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      {offered.map((language) => (
        <option key={language} value={language}>
          {names.of(language) ?? language}
        </option>
      ))}
    </select>
  );
}
