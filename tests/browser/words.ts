import german from "../../public/_locales/de/messages.json" with { type: "json" };
import english from "../../public/_locales/en/messages.json" with { type: "json" };

type Messages = Readonly<Record<string, { readonly message: string }>>;

const LOCALES = { en: english, de: german } satisfies Record<string, Messages>;

/** What the reader is told by the message `key`, with `$1`, `$2` … filled in. */
export function words(key: keyof typeof english, ...filled: readonly string[]): string {
  return wordsIn("en", key, ...filled);
}

/** The same in another language. */
export function wordsIn(
  locale: keyof typeof LOCALES,
  key: keyof typeof english,
  ...filled: readonly string[]
): string {
  const messages: Messages = LOCALES[locale];
  return filled.reduce(
    (text, part, index) => text.replaceAll(`$${index + 1}`, part),
    messages[key]?.message ?? "",
  );
}
